package de.aok.meineaok.changerequest.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.account.persistence.JpaAccounts;
import de.aok.meineaok.changerequest.application.ChangeRequest;
import de.aok.meineaok.changerequest.application.Decision;
import de.aok.meineaok.changerequest.application.port.ChangeRequests;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.contract.ChangeRequestsContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JpaChangeRequestsTest extends ChangeRequestsContract {
    private final TestDatabase database = TestDatabase.emptied("change_request", "account");
    private final JpaChangeRequests kept = new JpaChangeRequests(database.entities());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Accounts accounts() {
        return new JpaAccounts(database.entities());
    }

    @Override
    protected ChangeRequests requests() {
        return kept;
    }

    @Test
    @Rule({RuleId.RET_1, RuleId.RET_2})
    void are_correspondence_that_is_concluded_with_its_decision() {
        ChangeRequest request = added();
        assertThat(concludedAt(request)).isEqualTo(request.requestedAt());

        Instant decidedAt = request.requestedAt().plus(Duration.ofDays(400));
        doWithin(() -> kept.decide(request.id(), new Decision(decidedAt, "e", Decision.Verdict.REFUSED, null)));

        assertThat(concludedAt(request)).isEqualTo(decidedAt);
        assertThat(database.single("select retention_class from change_request"))
                .isEqualTo("CORRESPONDENCE");
    }

    private Instant concludedAt(ChangeRequest request) {
        return ((Timestamp)
                        database.single("select concluded_at from change_request where id = '" + request.id() + "'"))
                .toInstant();
    }

    @Test
    @Rule(RuleId.RET_1)
    void stay_when_the_account_by_which_they_were_made_is_deleted() {
        ChangeRequest request = added();

        database.execute("delete from account");

        assertThat(within(() -> kept.find(request.id()))).contains(request);
    }
}
