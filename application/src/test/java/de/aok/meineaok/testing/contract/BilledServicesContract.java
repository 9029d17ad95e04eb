package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.BilledService;
import de.aok.meineaok.insured.application.InsuredRecord.Bill;
import de.aok.meineaok.insured.application.port.ReceivedBills;
import de.aok.meineaok.receipt.ServiceArea;
import de.aok.meineaok.receipt.application.AreaTotal;
import de.aok.meineaok.receipt.application.LinePlace;
import de.aok.meineaok.receipt.application.ReceiptLine;
import de.aok.meineaok.receipt.application.ReceiptPeriod;
import de.aok.meineaok.receipt.application.port.BilledServices;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link ReceivedBills} and {@link BilledServices} promise together. */
@Rule({RuleId.RCP_1, RuleId.RCP_2})
public abstract class BilledServicesContract extends KeepingContract {
    private static final Kvnr ANNE = Kvnr.of("A000500015");
    private static final Kvnr PAUL = Kvnr.of("X110411675");
    private static final LocalDate FIRST = LocalDate.of(2021, 11, 24);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 24);
    private static final ReceiptPeriod WHOLE = new ReceiptPeriod(FIRST, LAST);

    /** Where nothing was billed. */
    protected abstract ReceivedBills bills();

    protected abstract BilledServices services();

    @Test
    void where_nothing_was_billed_there_is_nothing() {
        assertThat(lines(ANNE, WHOLE, null)).isEmpty();
        assertThat(totals(ANNE, WHOLE, null)).isEmpty();
        assertThat(within(() -> services().find(ANNE, UUID.randomUUID()))).isEmpty();
    }

    @Test
    void each_line_comes_as_it_was_billed() {
        BilledService service = new BilledService(
                LocalDate.of(2026, 2, 3),
                ServiceArea.HOSPITAL,
                "Klinikum „Nord“ \\ \"Süd\"",
                "Bett, 4 Tage",
                euro(412_345));
        Bill bill = bill("e-1", ANNE, service, service(LAST, ServiceArea.DOCTORS, -1));
        store(bill);

        assertThat(lines(ANNE, WHOLE, null))
                .containsExactly(
                        new ReceiptLine(bill.idOf(1), bill.services().get(1)), new ReceiptLine(bill.idOf(0), service));
        assertThat(within(() -> services().find(ANNE, bill.idOf(0)))).contains(new ReceiptLine(bill.idOf(0), service));
    }

    @Test
    void first_and_last_day_of_the_period_belong_to_it_and_no_other() {
        store(bill(
                "e-1",
                ANNE,
                service(FIRST.minusDays(1), ServiceArea.DOCTORS, 1),
                service(FIRST, ServiceArea.DOCTORS, 10),
                service(LAST, ServiceArea.DOCTORS, 100),
                service(LAST.plusDays(1), ServiceArea.DOCTORS, 1_000)));

        assertThat(lines(ANNE, WHOLE, null))
                .extracting(line -> line.billed().cost())
                .containsExactly(euro(100), euro(10));
        assertThat(totals(ANNE, WHOLE, null)).containsExactly(new AreaTotal(ServiceArea.DOCTORS, 2, euro(110)));
        assertThat(lines(ANNE, new ReceiptPeriod(FIRST, FIRST), null)).hasSize(1);
    }

    @Test
    void can_be_narrowed_to_an_area() {
        for (ServiceArea area : ServiceArea.values()) {
            store(bill("e-" + area, ANNE, service(LAST, area, area.name().length())));
        }

        for (ServiceArea area : ServiceArea.values()) {
            assertThat(lines(ANNE, WHOLE, area))
                    .extracting(line -> line.billed().area())
                    .containsExactly(area);
            assertThat(totals(ANNE, WHOLE, area))
                    .containsExactly(new AreaTotal(area, 1, euro(area.name().length())));
        }
        assertThat(totals(ANNE, WHOLE, null)).hasSize(ServiceArea.values().length);
    }

    @Test
    void of_others_there_is_nothing_not_even_that_it_exists() {
        Bill his = bill("e-1", PAUL, service(LAST, ServiceArea.DOCTORS, 100));
        store(his);

        assertThat(lines(ANNE, WHOLE, null)).isEmpty();
        assertThat(totals(ANNE, WHOLE, null)).isEmpty();
        assertThat(within(() -> services().find(ANNE, his.idOf(0)))).isEmpty();
        assertThat(within(() -> services().find(PAUL, his.idOf(0)))).isPresent();
    }

    @Test
    void pages_show_each_line_once_in_the_order_of_the_whole() {
        for (int i = 0; i < 4; i++) {
            store(bill(
                    "e-" + i,
                    ANNE,
                    service(LAST.minusDays(i / 2), ServiceArea.DOCTORS, i),
                    service(LAST.minusDays(i / 2), ServiceArea.CARE, i),
                    service(LAST.minusDays(7), ServiceArea.CARE, i)));
        }
        List<ReceiptLine> paged = new ArrayList<>();
        @Nullable LinePlace after = null;
        List<ReceiptLine> page;
        do {
            LinePlace behind = after;
            page = within(() -> services().page(ANNE, WHOLE, null, behind, 5));
            paged.addAll(page);
            after = page.isEmpty() ? null : page.get(page.size() - 1).place();
        } while (page.size() == 5);

        assertThat(paged).hasSize(12).isEqualTo(lines(ANNE, WHOLE, null));
        LinePlace third = paged.get(2).place();
        assertThat(within(() -> services().page(ANNE, WHOLE, ServiceArea.CARE, third, 100)))
                .isEqualTo(paged.subList(3, 12).stream()
                        .filter(line -> line.billed().area() == ServiceArea.CARE)
                        .toList());
    }

    @Test
    void of_records_of_one_bill_that_come_at_once_one_is_left() throws Exception {
        List<Bill> records = IntStream.range(0, 20)
                .mapToObj(i -> bill(
                        "e-1",
                        ANNE,
                        IntStream.rangeClosed(0, i % 5)
                                .mapToObj(place -> service(LAST, ServiceArea.DOCTORS, i))
                                .toArray(BilledService[]::new)))
                .toList();

        atOnce(20, i -> {
            bills().store(List.of(records.get(i)));
            return true;
        });

        List<BilledService> left =
                lines(ANNE, WHOLE, null).stream().map(ReceiptLine::billed).toList();
        assertThat(records).extracting(Bill::services).contains(left);
    }

    @Test
    void a_bill_that_comes_again_changes_nothing() {
        Bill bill = bill("e-1", ANNE, service(LAST, ServiceArea.DOCTORS, 100), service(FIRST, ServiceArea.CARE, 7));
        store(bill);
        List<ReceiptLine> before = lines(ANNE, WHOLE, null);

        store(bill);

        assertThat(lines(ANNE, WHOLE, null)).isEqualTo(before);
    }

    @Test
    void a_correction_replaces_all_lines_of_its_bill_and_no_other() {
        Bill wrong = bill("e-1", ANNE, service(LAST, ServiceArea.DOCTORS, 100), service(LAST, ServiceArea.CARE, 7));
        Bill other = bill("e-2", ANNE, service(LAST, ServiceArea.DOCTORS, 1));
        store(wrong, other);

        Bill right = bill("e-1", ANNE, service(LAST.minusDays(1), ServiceArea.DOCTORS, 90));
        store(right);

        assertThat(lines(ANNE, WHOLE, null))
                .containsExactly(
                        new ReceiptLine(other.idOf(0), other.services().get(0)),
                        new ReceiptLine(wrong.idOf(0), right.services().get(0)));
    }

    @Test
    void a_bill_may_turn_out_to_be_another_person_s() {
        store(bill("e-1", ANNE, service(LAST, ServiceArea.DOCTORS, 100)));

        store(bill("e-1", PAUL, service(LAST, ServiceArea.DOCTORS, 100)));

        assertThat(lines(ANNE, WHOLE, null)).isEmpty();
        assertThat(lines(PAUL, WHOLE, null)).hasSize(1);
    }

    @Test
    void a_withdrawn_bill_takes_its_lines_away_also_one_that_never_came() {
        store(bill("e-1", ANNE, service(LAST, ServiceArea.DOCTORS, 100)));

        store(bill("e-1", ANNE), bill("e-2", ANNE));

        assertThat(lines(ANNE, WHOLE, null)).isEmpty();
    }

    @Test
    void what_was_rolled_back_is_not_stored() {
        Bill bill = bill("e-1", ANNE, service(LAST, ServiceArea.DOCTORS, 100));
        store(bill);

        assertThatIllegalStateException()
                .isThrownBy(() -> doWithin(() -> {
                    bills().store(List.of(bill("e-1", ANNE), bill("e-2", ANNE, service(LAST, ServiceArea.CARE, 1))));
                    throw new IllegalStateException("the hand-over failed");
                }));

        assertThat(lines(ANNE, WHOLE, null)).extracting(ReceiptLine::id).containsExactly(bill.idOf(0));
    }

    private List<ReceiptLine> lines(Kvnr kvnr, ReceiptPeriod period, @Nullable ServiceArea area) {
        return within(() -> services().lines(kvnr, period, area));
    }

    private List<AreaTotal> totals(Kvnr kvnr, ReceiptPeriod period, @Nullable ServiceArea area) {
        return within(() -> services().totals(kvnr, period, area));
    }

    private void store(Bill... newBills) {
        doWithin(() -> bills().store(List.of(newBills)));
    }

    private static Bill bill(String id, Kvnr kvnr, BilledService... services) {
        return new Bill(1, id, kvnr, List.of(services), null);
    }

    private static BilledService service(LocalDate day, ServiceArea area, long cents) {
        return new BilledService(day, area, "Praxis Weiß", "Untersuchung", euro(cents));
    }

    private static Euro euro(long cents) {
        return new Euro(cents);
    }
}
