package de.aok.meineaok.retention.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.retention.application.RecordKind;
import de.aok.meineaok.retention.application.port.ExpiringRecords;
import de.aok.meineaok.retention.application.port.LegalHolds;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.KeptRecord;
import de.aok.meineaok.testing.contract.ExpiringRecordsContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JpaExpiringRecordsTest extends ExpiringRecordsContract {
    private final TestRecords all = TestRecords.emptied();

    @Test
    @Rule(RuleId.RET_1)
    void what_was_handed_in_stays_while_its_case_can_move() {
        KeptRecord open = KeptRecord.of(RecordKind.CASE, Instant.parse("2015-12-31T22:00:00Z"));
        KeptRecord upload = KeptRecord.of(RecordKind.UPLOAD, open.concluded()).ofCase(open);
        doWithin(() -> {
            keep(open);
            keep(upload);
        });
        all.database().execute("update insured_case set state = 'IN_REVIEW', concluded_at = null");
        Instant cut = Instant.parse("2025-12-31T23:00:00Z");

        assertThat(within(() -> records().delete(upload.kind(), upload.kept(), cut, null, 10)))
                .isEqualTo(ExpiringRecords.Deleted.NOTHING);

        all.database().execute("update insured_case set state = 'PAID', concluded_at = '2025-12-31T22:59:59.999Z'");
        assertThat(within(() -> records().delete(upload.kind(), upload.kept(), cut, null, 10))
                        .records())
                .isEqualTo(1);
    }

    @Override
    protected Transactions transactions() {
        return all.database();
    }

    @Override
    protected ExpiringRecords records() {
        return new JpaExpiringRecords(all.database().entities());
    }

    @Override
    protected LegalHolds holds() {
        return new JpaLegalHolds(all.database().entities());
    }

    @Override
    protected void keep(KeptRecord added) {
        all.keep(added);
    }

    @Override
    protected boolean isKept(RecordKind kind, UUID id) {
        return all.isKept(kind, id);
    }
}
