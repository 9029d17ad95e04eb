package de.aok.meineaok.cases.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.cases.CaseEvent;
import de.aok.meineaok.cases.CaseHistory;
import de.aok.meineaok.cases.CaseId;
import de.aok.meineaok.cases.CaseKind;
import de.aok.meineaok.cases.CaseState;
import de.aok.meineaok.cases.application.CaseKey;
import de.aok.meineaok.cases.application.port.Cases;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.retention.RetentionClass;
import de.aok.meineaok.retention.application.RecordKind;
import de.aok.meineaok.retention.persistence.JpaExpiringRecords;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.contract.CasesContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JpaCasesTest extends CasesContract {
    private final TestDatabase database = TestDatabase.emptied("insured_case");
    private final JpaCases cases = new JpaCases(database.entities());

    @Test
    @Rule({RuleId.RET_1, RuleId.RET_4})
    void one_that_nobody_told_was_received_goes_in_its_time() {
        CaseKey key = new CaseKey(Kvnr.of("A123456780"), CaseKind.CARE, "P-1");
        doWithin(() -> {
            CaseId id = cases.hold(key, new CaseId(new UUID(5, 1)));
            cases.add(id, new CaseEvent("1", CaseState.APPROVED, NOW, LocalDate.of(2026, 11, 24)));
            cases.save(id, key.kind(), CaseHistory.of(key.kind(), cases.told(id)));
        });
        JpaExpiringRecords records = new JpaExpiringRecords(database.entities());

        assertThat(within(() -> records.delete(RecordKind.CASE, RetentionClass.BENEFITS, NOW, null, 9))
                        .records())
                .isZero();
        assertThat(within(() -> records.delete(RecordKind.CASE, RetentionClass.BENEFITS, NOW.plusMillis(1), null, 9))
                        .records())
                .isEqualTo(1);
    }

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Cases cases() {
        return cases;
    }
}
