package de.aok.meineaok.recovery.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.persistence.PlainSealing;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.recovery.application.ResetRequest;
import de.aok.meineaok.recovery.application.port.ResetRequests.Taken;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Rule(RuleId.RCV_1)
class JpaResetRequestsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final ResetRequest WITH_ANSWER = new ResetRequest("Änne\u20ac", "A000500015", "1940-02-29", "Rex");
    private static final ResetRequest WITHOUT_ANSWER = new ResetRequest("Name", "A000500015", "1940-02-29", null);

    private final TestDatabase database = TestDatabase.shared();
    private final JpaResetRequests requests = new JpaResetRequests(database.entities(), new PlainSealing());

    @BeforeEach
    void empty() {
        database.execute("delete from reset_request");
    }

    @Test
    void gives_back_what_was_typed_the_oldest_first() {
        UUID second = add(WITHOUT_ANSWER, NOW);
        UUID first = add(WITH_ANSWER, NOW.minusSeconds(1));

        assertThat(take(NOW, 1)).containsExactly(new Taken(first, WITH_ANSWER));
        assertThat(take(NOW, 1)).containsExactly(new Taken(second, WITHOUT_ANSWER));
        assertThat(take(NOW, 1)).isEmpty();
    }

    @Test
    @Rule(RuleId.SEC_2)
    void keeps_it_sealed() {
        add(WITH_ANSWER, NOW);

        byte[] content = (byte[]) database.single("select sealed_content from reset_request");

        assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain("A000500015", "1940", "Rex");
    }

    @Test
    void is_taken_again_when_its_lease_ran_out_and_never_once_it_is_done() {
        UUID id = add(WITH_ANSWER, NOW);
        take(NOW, 5);

        assertThat(take(NOW.plus(LEASE).minusMillis(1), 5)).isEmpty();
        assertThat(take(NOW.plus(LEASE), 5)).extracting(Taken::id).containsExactly(id);
        database.required(() -> requests.done(id));
        assertThat(take(NOW.plus(Duration.ofDays(1)), 5)).isEmpty();
        assertThat(database.single("select count(*) from reset_request")).isEqualTo(0L);
    }

    @Test
    void is_given_to_one_of_many_takers() throws Exception {
        List<UUID> added =
                IntStream.range(0, 40).mapToObj(i -> add(WITHOUT_ANSWER, NOW)).toList();
        List<Callable<List<Taken>>> takers = IntStream.range(0, 60)
                .mapToObj(i -> (Callable<List<Taken>>) () -> take(NOW, 1))
                .toList();

        List<UUID> taken;
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            taken = threads.invokeAll(takers).stream()
                    .map(Future::resultNow)
                    .flatMap(List::stream)
                    .map(Taken::id)
                    .toList();
        }

        assertThat(taken).doesNotHaveDuplicates().isSubsetOf(added);
    }

    private UUID add(ResetRequest request, Instant at) {
        UUID id = UUID.randomUUID();
        database.required(() -> requests.add(id, request, at));
        return id;
    }

    private List<Taken> take(Instant now, int atMost) {
        return database.required(() -> requests.take(now, LEASE, atMost));
    }
}
