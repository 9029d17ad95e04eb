package de.aok.meineaok.receipt.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.BilledService;
import de.aok.meineaok.insured.application.InsuredRecord.Bill;
import de.aok.meineaok.insured.application.port.ReceivedBills;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.receipt.ServiceArea;
import de.aok.meineaok.receipt.application.port.BilledServices;
import de.aok.meineaok.retention.RetentionClass;
import de.aok.meineaok.retention.application.RecordKind;
import de.aok.meineaok.retention.persistence.JpaExpiringRecords;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.contract.BilledServicesContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class JpaBilledServicesTest extends BilledServicesContract {
    private final TestDatabase database = TestDatabase.emptied("billed_service");
    private final JpaBilledServices services = new JpaBilledServices(database.entities());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected ReceivedBills bills() {
        return services;
    }

    @Override
    protected BilledServices services() {
        return services;
    }

    @Test
    @Rule({RuleId.RET_2, RuleId.RET_4})
    void a_service_is_deleted_by_its_day_in_germany_with_the_benefits() {
        LocalDate newYear = LocalDate.of(2016, 1, 1);
        doWithin(() -> services.store(
                List.of(bill("e-1", newYear.minusDays(1)), bill("e-2", newYear), bill("e-3", newYear.plusDays(1)))));
        JpaExpiringRecords records = new JpaExpiringRecords(database.entities());
        Instant newYearInBerlin = Instant.parse("2015-12-31T23:00:00Z");

        assertThat(within(() -> records.delete(
                                RecordKind.BILLED_SERVICE, RetentionClass.BENEFITS, newYearInBerlin, null, 10))
                        .records())
                .isOne();
        assertThat(database.single("select count(*) from billed_service where bill_id = 'e-1'"))
                .isEqualTo(0L);
        assertThat(database.single("select count(*) from billed_service")).isEqualTo(2L);
    }

    @Test
    @Rule(RuleId.RCP_1)
    void imports_of_the_same_bills_at_once_leave_each_line_once() throws Exception {
        Bill bill = bill("e-1", LocalDate.of(2026, 2, 3));
        Bill other = bill("e-2", LocalDate.of(2026, 2, 3));

        atOnce(20, i -> {
            services.store(i % 2 == 0 ? List.of(bill, other) : List.of(other, bill));
            return true;
        });

        assertThat(database.single("select count(*) from billed_service")).isEqualTo(2L);
    }

    private static Bill bill(String id, LocalDate day) {
        return new Bill(
                1,
                id,
                Kvnr.of("A000500015"),
                List.of(new BilledService(day, ServiceArea.CARE, "Diakonie", "Pflege", new Euro(100))),
                null);
    }
}
