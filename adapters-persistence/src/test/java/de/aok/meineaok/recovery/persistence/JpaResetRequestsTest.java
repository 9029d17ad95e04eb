package de.aok.meineaok.recovery.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.persistence.PlainSealing;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.recovery.application.ResetRequest;
import de.aok.meineaok.recovery.application.port.ResetRequests;
import de.aok.meineaok.recovery.application.port.ResetRequests.Taken;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.contract.ResetRequestsContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Rule(RuleId.RCV_1)
class JpaResetRequestsTest extends ResetRequestsContract {
    private final TestDatabase database = TestDatabase.emptied("reset_request");
    private final JpaResetRequests requests = new JpaResetRequests(database.entities(), new PlainSealing());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected ResetRequests requests() {
        return requests;
    }

    @Test
    @Rule(RuleId.SEC_2)
    void keeps_it_sealed_and_no_longer_than_it_waits() {
        UUID id = add();

        byte[] content = (byte[]) database.single("select sealed_content from reset_request");
        assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain("A000500015", "1940", "Rex");

        doWithin(() -> requests.done(id));
        assertThat(database.single("select count(*) from reset_request")).isEqualTo(0L);
    }

    @Test
    void one_that_cannot_be_read_does_not_keep_others_from_being_taken() {
        UUID unreadable = add();
        UUID readable = add();
        database.execute("update reset_request set sealed_content = '\\x00' where id = '" + unreadable + "'");

        assertThat(within(() -> requests.take(NOW, Duration.ofMinutes(1), 2)))
                .extracting(Taken::id)
                .containsExactly(readable);
    }

    private UUID add() {
        UUID id = UUID.randomUUID();
        doWithin(() -> requests.add(id, new ResetRequest("Name", "A000500015", "1940-02-29", "Rex"), NOW));
        return id;
    }
}
