package de.aok.meineaok.benefits.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.benefits.BenefitProblem;
import de.aok.meineaok.benefits.ExtraBenefit;
import de.aok.meineaok.cases.CaseEvent;
import de.aok.meineaok.cases.CaseId;
import de.aok.meineaok.cases.CaseState;
import de.aok.meineaok.changerequest.application.BankAccountPurpose;
import de.aok.meineaok.coresystem.application.CoreEvent;
import de.aok.meineaok.document.application.ReceiveFiles;
import de.aok.meineaok.document.application.ReceivedFile;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.ordering.application.OrderOutcome;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.testing.TestPortal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Rule(RuleId.BEN_1)
class ClaimBenefitTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);
    private static final UUID BANK_ACCOUNT = new UUID(6, 6);

    private final TestPortal portal = new TestPortal();

    @BeforeEach
    void getIn() {
        portal.activateAnne();
        portal.putOnFile(BANK_ACCOUNT, BankAccountPurpose.PAYOUTS);
    }

    private ReceivedFile invoice(String content) throws IOException {
        return ((ReceiveFiles.Outcome.Received) portal.receiveFiles.receive(
                        ReceiveFiles.SentFiles.of(List.of(new ReceiveFiles.SentFile(
                                "Rechnung.pdf",
                                new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)))))))
                .files()
                .get(0);
    }

    private OrderOutcome<CaseId> claim(String key, long cents, ReceivedFile... invoices) {
        return claim(key, DAY, cents, BANK_ACCOUNT, invoices);
    }

    private OrderOutcome<CaseId> claim(
            String key, LocalDate on, long cents, UUID bankAccount, ReceivedFile... invoices) {
        return portal.claimBenefit.claim(new ClaimBenefit.Command(
                portal.anne().id(),
                ExtraBenefit.DENTAL_CLEANING,
                on,
                new Euro(cents),
                bankAccount,
                key,
                List.of(invoices)));
    }

    private ShowBenefits.View shown() {
        return portal.showBenefits.show(portal.anne().id()).orElseThrow();
    }

    private Euro left() {
        return shown().offers().stream()
                .filter(offer -> offer.benefit() == ExtraBenefit.DENTAL_CLEANING)
                .findFirst()
                .orElseThrow()
                .left();
    }

    @Test
    void a_claim_goes_to_the_core_system_with_its_invoice_and_is_followed() throws IOException {
        assertThat(left()).isEqualTo(new Euro(8_000));

        assertThat(claim("1", 7_950, invoice("%PDF-1"))).isInstanceOf(OrderOutcome.Ordered.class);

        Commission.BenefitClaimed told = portal.last(Commission.BenefitClaimed.class);
        assertThat(told.kvnr()).isEqualTo(TestPortal.ANNE.kvnr());
        assertThat(told.amount()).isEqualTo(new Euro(7_950));
        assertThat(told.bankAccount()).isEqualTo(BANK_ACCOUNT);
        assertThat(told.invoice())
                .isEqualTo(portal.showUploads
                        .page(portal.anne().id(), null, 10)
                        .shown()
                        .get(0)
                        .upload()
                        .number());
        assertThat(portal.trail(AuditAction.BENEFIT_CLAIMED)).hasSize(1);
        assertThat(shown().claims()).singleElement().satisfies(made -> {
            assertThat(made.claim().payable()).isEqualTo(new Euro(7_950));
            assertThat(made.by().history().current().map(CaseEvent::state)).contains(CaseState.RECEIVED);
        });
        assertThat(left()).isEqualTo(new Euro(50));
        assertThat(portal.database.statements)
                .as("no case of another kind is read")
                .doesNotContain("Cases.of");
    }

    @Test
    void the_limit_is_that_of_the_year_of_the_service_and_what_is_rejected_does_not_count() throws IOException {
        claim("1", 9_500, invoice("%PDF-1"));
        assertThat(problems(claim("2", 100, invoice("%PDF-2")))).containsExactly(BenefitProblem.LIMIT_REACHED);
        assertThat(claim("3", DAY.minusYears(1), 9_500, BANK_ACCOUNT, invoice("%PDF-3")))
                .isInstanceOf(OrderOutcome.Ordered.class);

        reject(shown().claims().stream()
                .filter(made -> made.claim().on().equals(DAY))
                .findFirst()
                .orElseThrow());

        assertThat(left()).isEqualTo(new Euro(8_000));
        assertThat(claim("4", 100, invoice("%PDF-4"))).isInstanceOf(OrderOutcome.Ordered.class);
    }

    private void reject(ClaimsOfPerson.Followed made) {
        portal.pass(Duration.ofHours(1));
        portal.receiveCoreEvents.receive(new CoreEvent.CaseMoved(
                made.by().key(), new CaseEvent("no", CaseState.REJECTED, portal.instant(), DAY)));
    }

    @Test
    void whatever_is_wrong_is_told_at_once_and_nothing_is_kept() throws IOException {
        assertThat(problems(claim("1", LocalDate.of(2030, 1, 1), 0, new UUID(6, 7))))
                .containsExactly(
                        BenefitProblem.AMOUNT_MALFORMED,
                        BenefitProblem.IN_THE_FUTURE,
                        BenefitProblem.INVOICE_MISSING,
                        BenefitProblem.BANK_ACCOUNT_UNKNOWN);
        assertThat(problems(claim("1", DAY, 100, new UUID(6, 7), invoice("%PDF-1"))))
                .containsExactly(BenefitProblem.BANK_ACCOUNT_UNKNOWN);

        portal.putOnFile(new UUID(6, 8), BankAccountPurpose.CONTRIBUTIONS);
        assertThat(problems(claim("1", DAY, 100, new UUID(6, 8), invoice("%PDF-1"))))
                .as("one that is not for payouts")
                .containsExactly(BenefitProblem.BANK_ACCOUNT_UNKNOWN);

        assertThat(shown().claims()).isEmpty();
        assertThat(portal.database.vault.stored()).isEmpty();
    }

    private static List<Object> problems(OrderOutcome<CaseId> outcome) {
        return ((OrderOutcome.Refused<?>) outcome)
                .violations().stream()
                        .map(Violation::problem)
                        .map(Object.class::cast)
                        .toList();
    }

    @Test
    void of_fifty_repeats_at_once_one_is_a_claim_and_of_fifty_others_no_more_than_the_limit_is_paid() throws Exception {
        List<Callable<OrderOutcome<CaseId>>> repeats = new ArrayList<>();
        List<Callable<OrderOutcome<CaseId>>> others = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String key = "other " + i;
            repeats.add(() -> claim("once", 3_000, invoice("%PDF-1")));
            others.add(() -> claim(key, 3_000, invoice("%PDF-1")));
        }
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            List<Object> opened = new ArrayList<>();
            for (Future<OrderOutcome<CaseId>> outcome : threads.invokeAll(repeats)) {
                opened.add(((OrderOutcome.Ordered<CaseId>) outcome.get()).order());
            }
            assertThat(opened.stream().distinct()).hasSize(1);
            assertThat(shown().claims()).hasSize(1);
            threads.invokeAll(others);
        } finally {
            threads.shutdownNow();
        }

        assertThat(shown().claims())
                .extracting(made -> made.claim().payable().cents())
                .containsExactlyInAnyOrder(3_000L, 3_000L, 2_000L);
        assertThat(left()).isEqualTo(Euro.ZERO);
    }

    @Test
    @Rule(RuleId.END_2)
    void whose_use_has_ended_claims_nothing_here() throws IOException {
        portal.terminateAccess.terminate(portal.anne().id());

        assertThat(claim("1", 100, invoice("%PDF-1")))
                .isEqualTo(new OrderOutcome.NotPossible<>(BenefitProblem.USE_ENDED));
    }
}
