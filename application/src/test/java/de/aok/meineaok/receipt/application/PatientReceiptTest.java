package de.aok.meineaok.receipt.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.BilledService;
import de.aok.meineaok.insured.application.InsuredRecord.Bill;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.SubjectArea;
import de.aok.meineaok.mailbox.application.Message;
import de.aok.meineaok.mailbox.application.WriteMessage;
import de.aok.meineaok.receipt.ReceiptProblem;
import de.aok.meineaok.receipt.ServiceArea;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.testing.TestPortal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientReceiptTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate FIRST = LocalDate.of(2021, 11, 24);
    private static final Kvnr OTHER = Kvnr.of("X110411675");

    private final TestPortal portal = new TestPortal();
    private final AccountId anne = enteredAnne();

    private AccountId enteredAnne() {
        portal.registerAnne();
        portal.activateAnne();
        return portal.anne().id();
    }

    private Receipt shown(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable ServiceArea area) {
        return ((ShowReceipt.Outcome.Shown) portal.showReceipt.show(query(from, to, area))).receipt();
    }

    private Receipt page(@Nullable LinePlace after, int atMost) {
        return ((ShowReceipt.Outcome.Shown) portal.showReceipt.page(query(null, null, null), after, atMost)).receipt();
    }

    private ShowReceipt.Query query(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable ServiceArea area) {
        return new ShowReceipt.Query(anne, from, to, area);
    }

    private static Bill bill(String id, BilledService... services) {
        return new Bill(1, id, TestPortal.ANNE.kvnr(), List.of(services), null);
    }

    private static BilledService service(LocalDate day, ServiceArea area, long cents) {
        return new BilledService(day, area, "Praxis Weiß", "Untersuchung", new Euro(cents));
    }

    @Nested
    @Rule({RuleId.RCP_1, RuleId.RCP_2})
    class Shown {

        @Test
        void without_a_period_are_the_last_five_years_to_the_day() {
            portal.bill(bill(
                    "e-1",
                    service(FIRST.minusDays(1), ServiceArea.DOCTORS, 1),
                    service(FIRST, ServiceArea.DOCTORS, 10),
                    service(TODAY, ServiceArea.HOSPITAL, 100),
                    service(TODAY.plusDays(1), ServiceArea.DOCTORS, 1_000)));

            Receipt receipt = shown(null, null, null);

            assertThat(receipt.period().from()).isEqualTo(FIRST);
            assertThat(receipt.period().to()).isEqualTo(TODAY);
            assertThat(receipt.lines())
                    .extracting(line -> line.billed().cost())
                    .containsExactly(new Euro(100), new Euro(10));
            assertThat(receipt.totals().cost()).isEqualTo(new Euro(110));
        }

        @Test
        void today_is_that_of_berlin() {
            portal.bill(bill("e-1", service(TODAY.plusDays(1), ServiceArea.DOCTORS, 1)));
            // From 10:00 UTC to the first instant of the next day in Berlin.
            portal.pass(Duration.ofHours(13).minusNanos(1));
            assertThat(shown(null, null, null).lines()).isEmpty();

            portal.pass(Duration.ofNanos(1));

            assertThat(shown(null, null, null).lines()).hasSize(1);
        }

        @Test
        void narrowed_to_a_period_and_an_area_are_the_services_of_both() {
            portal.bill(bill(
                    "e-1",
                    service(TODAY, ServiceArea.HOSPITAL, 1),
                    service(TODAY.minusDays(10), ServiceArea.HOSPITAL, 10),
                    service(TODAY.minusDays(10), ServiceArea.DOCTORS, 100)));

            Receipt receipt = shown(TODAY.minusDays(20), TODAY.minusDays(10), ServiceArea.HOSPITAL);

            assertThat(receipt.lines()).extracting(line -> line.billed().cost()).containsExactly(new Euro(10));
            assertThat(receipt.totals().areas()).containsExactly(new AreaTotal(ServiceArea.HOSPITAL, 1, new Euro(10)));
            assertThat(receipt.area()).isEqualTo(ServiceArea.HOSPITAL);
        }

        @Test
        void totals_are_exact_to_the_cent_and_in_the_order_of_the_areas() {
            List<BilledService> services = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                services.add(service(TODAY, List.of(ServiceArea.values()).get(i * 3 % 8), 10 + i % 3));
            }
            portal.bill(bill("e-1", services.toArray(BilledService[]::new)));

            ReceiptTotals totals = shown(null, null, null).totals();

            assertThat(totals.areas()).extracting(AreaTotal::area).containsExactly(ServiceArea.values());
            assertThat(totals.lines()).isEqualTo(1_000);
            assertThat(totals.cost()).isEqualTo(new Euro(10_999));
            assertThat(totals.areas().stream()
                            .mapToLong(total -> total.cost().cents())
                            .sum())
                    .isEqualTo(10_999);
        }

        @Test
        void page_by_page_is_the_same_as_the_whole_and_each_page_tells_the_whole_totals() {
            for (int i = 0; i < 7; i++) {
                portal.bill(bill("e-" + i, service(TODAY.minusDays(i / 3), ServiceArea.DENTISTS, i)));
            }
            Receipt whole = shown(null, null, null);
            assertThat(whole.next()).isNull();

            Receipt first = page(null, 3);
            Receipt second = page(first.next(), 3);
            Receipt third = page(second.next(), 3);

            assertThat(first.lines()).isEqualTo(whole.lines().subList(0, 3));
            assertThat(second.lines()).isEqualTo(whole.lines().subList(3, 6));
            assertThat(third.lines()).isEqualTo(whole.lines().subList(6, 7));
            assertThat(third.next()).isNull();
            assertThat(List.of(first, second, third))
                    .extracting(Receipt::totals)
                    .containsOnly(whole.totals());
            assertThat(page(null, 7).next()).isNull();
        }

        @Test
        void the_whole_takes_one_statement_for_all_its_lines() {
            portal.bill(bill("e-1", service(TODAY, ServiceArea.HOSPITAL, 1), service(TODAY, ServiceArea.CARE, 2)));
            portal.database.statements.clear();

            shown(null, null, null);

            assertThat(portal.database.statements).containsExactly("Accounts.find", "BilledServices.lines");
        }

        @Test
        void what_cannot_be_asked_for_is_refused_before_anything_is_read() {
            portal.database.statements.clear();

            ShowReceipt.Outcome outcome = portal.showReceipt.show(query(FIRST.minusDays(1), null, null));

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            ShowReceipt.Outcome.Refused.class,
                            refused -> assertThat(refused.violations())
                                    .extracting(Violation::problem)
                                    .containsExactly(ReceiptProblem.TOO_LONG_AGO));
            assertThat(portal.database.statements).isEmpty();
        }

        @Test
        void of_an_account_that_is_gone_is_nothing() {
            ShowReceipt.Query query = new ShowReceipt.Query(new AccountId(UUID.randomUUID()), null, null, null);

            assertThat(portal.showReceipt.show(query)).isEqualTo(ShowReceipt.Outcome.NoAccount.NO_ACCOUNT);
            assertThat(portal.printReceipt.print(query, ReceiptForm.PDF))
                    .isEqualTo(PrintReceipt.Outcome.NoAccount.NO_ACCOUNT);
        }
    }

    @Nested
    @Rule(RuleId.RCP_3)
    class Printed {

        @ParameterizedTest
        @EnumSource
        void in_each_form_with_its_holder_and_totals_outside_of_the_transaction(ReceiptForm form) throws IOException {
            portal.bill(bill("e-1", service(TODAY, ServiceArea.HOSPITAL, 412_345)));
            PrintReceipt.Outcome.Ready ready =
                    (PrintReceipt.Outcome.Ready) portal.printReceipt.print(query(null, null, null), form);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            portal.database.statements.clear();

            ready.writeTo(out);

            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains(TestPortal.ANNE.name().full())
                    .contains("Krankenhaus 4.123,45\u00a0€")
                    .contains("Praxis Weiß");
            assertThat(portal.database.statements).isEmpty();
        }

        @Test
        void but_not_for_a_period_that_cannot_be_asked_for() {
            assertThat(portal.printReceipt.print(query(null, TODAY.plusDays(1), null), ReceiptForm.CSV))
                    .isInstanceOfSatisfying(
                            PrintReceipt.Outcome.Refused.class,
                            refused -> assertThat(refused.violations())
                                    .extracting(Violation::problem)
                                    .containsExactly(ReceiptProblem.IN_THE_FUTURE));
        }

        @ParameterizedTest
        @CsvSource({
            "0, '0,00', '0,00'",
            "-1, '-0,01', '-0,01'",
            "5, '0,05', '0,05'",
            "99999, '999,99', '999,99'",
            "100000, '1.000,00', '1000,00'",
            "-12345678, '-123.456,78', '-123456,78'",
            "-10000000, '-100.000,00', '-100000,00'",
            "123456789012, '1.234.567.890,12', '1234567890,12'",
        })
        void amounts_are_written_as_in_germany(long cents, String grouped, String plain) {
            assertThat(German.amount(new Euro(cents))).isEqualTo(grouped + "\u00a0€");
            assertThat(German.number(new Euro(cents))).isEqualTo(plain);
        }

        @Test
        void days_are_written_as_in_germany() {
            assertThat(German.day(LocalDate.of(2026, 2, 3))).isEqualTo("03.02.2026");
        }
    }

    @Nested
    @Rule(RuleId.RCP_4)
    class Questioned {
        private final Bill bill =
                bill("e-1", service(TODAY, ServiceArea.HOSPITAL, 412_345), service(TODAY, ServiceArea.CARE, 1));

        private Optional<WriteMessage.Outcome> ask(UUID line, @Nullable String remark, @Nullable String key) {
            return portal.questionService.ask(new QuestionService.Command(anne, line, remark, key));
        }

        private Message written(WriteMessage.Outcome outcome) {
            MessageId id = ((WriteMessage.Outcome.Written) outcome).id();
            return portal.database.required(
                    () -> portal.database.mailboxes().find(anne, id).orElseThrow());
        }

        @Test
        void a_line_opens_a_message_to_the_aok_that_has_all_of_it() {
            portal.bill(bill);

            Message message =
                    written(ask(bill.idOf(0), "Da war ich verreist.", null).orElseThrow());

            assertThat(message.fromPerson()).isTrue();
            assertThat(message.area()).isEqualTo(SubjectArea.REIMBURSEMENT);
            assertThat(message.text().subject()).isEqualTo("Leistung nicht erhalten?");
            assertThat(message.text().body())
                    .contains("24.11.2026", "Krankenhaus", "Praxis Weiß", "Untersuchung", "4.123,45\u00a0€")
                    .contains("Da war ich verreist.")
                    .contains(bill.idOf(0).toString());
        }

        @Test
        void one_of_care_goes_to_those_who_answer_for_care() {
            portal.bill(bill);

            assertThat(written(ask(bill.idOf(1), null, null).orElseThrow()).area())
                    .isEqualTo(SubjectArea.CARE);
        }

        @Test
        void again_under_the_same_key_it_is_the_same_message_and_another_question_is_refused() {
            portal.bill(bill);
            WriteMessage.Outcome first = ask(bill.idOf(0), " ", "k-1").orElseThrow();

            assertThat(ask(bill.idOf(0), null, "k-1")).contains(first);
            assertThat(ask(bill.idOf(1), null, "k-1")).contains(WriteMessage.Outcome.KeyUsed.KEY_USED);
            assertThat(ask(bill.idOf(0), null, "k-2").orElseThrow()).isNotEqualTo(first);
        }

        @ParameterizedTest
        @ValueSource(strings = {"ein\u0000Zeichen", "…"})
        void a_remark_that_cannot_be_sent_is_refused(String remark) {
            portal.bill(bill);

            assertThat(ask(bill.idOf(0), remark.equals("…") ? remark.repeat(2_001) : remark, null))
                    .hasValueSatisfying(
                            outcome -> assertThat(outcome).isInstanceOf(WriteMessage.Outcome.Refused.class));
            assertThat(ask(bill.idOf(0), "…".repeat(2_000), null))
                    .hasValueSatisfying(
                            outcome -> assertThat(outcome).isInstanceOf(WriteMessage.Outcome.Written.class));
        }

        @Test
        void neither_a_line_of_others_nor_one_that_is_not_shown_can_be_questioned() {
            Bill others = new Bill(1, "e-2", OTHER, List.of(service(TODAY, ServiceArea.CARE, 1)), null);
            Bill old = bill("e-3", service(FIRST.minusDays(1), ServiceArea.CARE, 1));
            portal.bill(others);
            portal.bill(old);

            assertThat(ask(others.idOf(0), null, null)).isEmpty();
            assertThat(ask(old.idOf(0), null, null)).isEmpty();
            assertThat(ask(UUID.randomUUID(), null, null)).isEmpty();
        }
    }

    @Test
    @Rule(RuleId.SEC_2)
    void nothing_of_it_tells_itself() {
        portal.bill(bill("e-1", service(TODAY, ServiceArea.CARE, 1)));
        Receipt receipt = shown(null, null, null);
        Account account = portal.anne();

        assertThat(receipt.toString() + receipt.lines() + bill("e-1", service(TODAY, ServiceArea.CARE, 1)))
                .doesNotContain("Weiß", "Untersuchung", account.kvnr().value());
        assertThat(new ReceiptDocument(TestPortal.ANNE.name(), account.kvnr(), TODAY, receipt).toString())
                .doesNotContain(account.kvnr().value(), TestPortal.ANNE.name().family());
    }

    @Test
    @Rule(RuleId.RCP_2)
    void a_period_does_not_end_before_it_begins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReceiptPeriod(TODAY, TODAY.minusDays(1)));
        assertThat(new ReceiptPeriod(TODAY, TODAY).contains(TODAY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb"})
    void provider_and_service_are_a_line_each(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BilledService(TODAY, ServiceArea.CARE, text, "Untersuchung", Euro.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BilledService(TODAY, ServiceArea.CARE, "Praxis", text, Euro.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BilledService(
                        TODAY, ServiceArea.CARE, "x".repeat(BilledService.LONGEST + 1), "Untersuchung", Euro.ZERO));
    }
}
