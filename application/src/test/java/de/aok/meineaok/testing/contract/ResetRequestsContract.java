package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.recovery.application.ResetRequest;
import de.aok.meineaok.recovery.application.port.ResetRequests;
import de.aok.meineaok.recovery.application.port.ResetRequests.Taken;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link ResetRequests} promise. */
@Rule(RuleId.RCV_1)
public abstract class ResetRequestsContract extends KeepingContract {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final ResetRequest WITH_ANSWER = new ResetRequest("Änne\u20ac", "A000500015", "1940-02-29", "Rex");
    private static final ResetRequest WITHOUT_ANSWER = new ResetRequest("Name", "A000500015", "1940-02-29", null);

    /** Where no request waits. */
    protected abstract ResetRequests requests();

    @Test
    void gives_back_what_was_typed_the_oldest_first() {
        UUID second = add(WITHOUT_ANSWER, NOW);
        UUID first = add(WITH_ANSWER, NOW.minusSeconds(1));

        assertThat(take(NOW, 1)).containsExactly(new Taken(first, WITH_ANSWER));
        assertThat(take(NOW, 1)).containsExactly(new Taken(second, WITHOUT_ANSWER));
        assertThat(take(NOW, 1)).isEmpty();
    }

    @Test
    void gives_several_at_once_in_the_order_of_their_age() {
        UUID third = add(WITH_ANSWER, NOW);
        UUID first = add(WITH_ANSWER, NOW.minusSeconds(2));
        UUID second = add(WITHOUT_ANSWER, NOW.minusSeconds(1));

        assertThat(take(NOW, 5)).extracting(Taken::id).containsExactly(first, second, third);
    }

    @Test
    void gives_no_more_at_once_than_asked_for() {
        IntStream.range(0, 3).forEach(i -> add(WITH_ANSWER, NOW));

        assertThat(take(NOW, 2)).hasSize(2);
        assertThat(take(NOW, 2)).hasSize(1);
    }

    @Test
    void is_taken_again_when_its_lease_ran_out_and_never_once_it_is_done() {
        UUID id = add(WITH_ANSWER, NOW);
        take(NOW, 5);

        assertThat(take(NOW.plus(LEASE).minusMillis(1), 5)).isEmpty();
        assertThat(take(NOW.plus(LEASE), 5)).containsExactly(new Taken(id, WITH_ANSWER));
        doWithin(() -> requests().done(id));
        assertThat(take(NOW.plus(Duration.ofDays(1)), 5)).isEmpty();
    }

    @Test
    void forgets_that_alone_which_was_judged() {
        UUID judged = add(WITH_ANSWER, NOW);
        UUID waiting = add(WITH_ANSWER, NOW);

        doWithin(() -> requests().done(judged));

        assertThat(take(NOW, 5)).extracting(Taken::id).containsExactly(waiting);
    }

    @Test
    void is_given_to_one_of_many_takers() throws Exception {
        List<UUID> added =
                IntStream.range(0, 40).mapToObj(i -> add(WITHOUT_ANSWER, NOW)).toList();

        List<UUID> taken = atOnce(60, i -> requests().take(NOW, LEASE, 1)).stream()
                .flatMap(List::stream)
                .map(Taken::id)
                .toList();

        assertThat(taken).containsExactlyInAnyOrderElementsOf(added);
    }

    @Test
    void what_was_rolled_back_was_neither_added_nor_taken_nor_done() {
        UUID id = add(WITH_ANSWER, NOW);

        assertThatIllegalStateException()
                .isThrownBy(() -> doWithin(() -> {
                    requests().add(UUID.randomUUID(), WITHOUT_ANSWER, NOW);
                    requests().take(NOW, LEASE, 5);
                    requests().done(id);
                    throw new IllegalStateException("it could not be judged");
                }));

        assertThat(take(NOW, 5)).containsExactly(new Taken(id, WITH_ANSWER));
    }

    private UUID add(ResetRequest request, Instant at) {
        UUID id = UUID.randomUUID();
        doWithin(() -> requests().add(id, request, at));
        return id;
    }

    private List<Taken> take(Instant now, int atMost) {
        return within(() -> requests().take(now, LEASE, atMost));
    }
}
