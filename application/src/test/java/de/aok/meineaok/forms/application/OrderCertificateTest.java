package de.aok.meineaok.forms.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.certificate.application.Certificate;
import de.aok.meineaok.certificate.application.CertificateKind;
import de.aok.meineaok.certificate.application.VerificationCode;
import de.aok.meineaok.delivery.DeliveryPreference;
import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.eligibility.EligibilityRules;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.forms.FormsProblem;
import de.aok.meineaok.forms.application.CertificateOrder.Way;
import de.aok.meineaok.forms.application.OrderCertificate.Command;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.MessageKind;
import de.aok.meineaok.mailbox.SubjectArea;
import de.aok.meineaok.mailbox.application.ReadMailbox;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.ordering.application.OrderOutcome;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.testing.TestPortal;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Rule(RuleId.FRM_2)
class OrderCertificateTest {
    private static final Ik OURS = EligibilityRules.aokNiedersachsen().insurer();
    private static final LocalDate SINCE = LocalDate.of(2004, 2, 29);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final CertificateKind EMPLOYER = CertificateKind.MEMBERSHIP_FOR_EMPLOYER;
    private static final CertificateKind TAX = CertificateKind.CONTRIBUTIONS_FOR_TAX_OFFICE;

    private final TestPortal portal = new TestPortal();

    private AccountId anne = new AccountId(new UUID(4, 2));

    @BeforeEach
    void activateAnne() {
        insured(new Coverage(OURS, SINCE, null));
        portal.activateAnne();
        anne = portal.anne().id();
    }

    private void insured(Coverage... coverages) {
        InsuredPerson person = TestPortal.ANNE;
        portal.insure(new InsuredPerson(
                person.kvnr(), person.name(), person.birthDate(), person.address(), false, false, List.of(coverages)));
    }

    private OrderOutcome<CertificateOrder> order(CertificateKind kind, @Nullable Integer year, String key) {
        return portal.orderCertificate.order(new Command(anne, kind, year, key));
    }

    private CertificateOrder ordered(CertificateKind kind, @Nullable Integer year, String key) {
        assertThat(order(kind, year, key)).isInstanceOf(OrderOutcome.Ordered.class);
        return ((OrderOutcome.Ordered<CertificateOrder>) order(kind, year, key)).order();
    }

    private void contributed(Kvnr kvnr, int year, long cents) {
        portal.recordContributions.record(
                new YearlyContributions(kvnr, year, new Euro(cents), new Euro(cents / 4), portal.instant()));
    }

    private static Certificate certificate(CertificateOrder order) {
        return Objects.requireNonNull(order.issued()).certificate();
    }

    @ParameterizedTest
    @EnumSource(names = "CONTRIBUTIONS_FOR_TAX_OFFICE", mode = EnumSource.Mode.EXCLUDE)
    void membership_is_certified_at_once_and_posted(CertificateKind kind) {
        CertificateOrder order = ordered(kind, null, "1");

        assertThat(order.way()).isEqualTo(Way.POST);
        Certificate certificate = certificate(order);
        assertThat(certificate.number()).matches("B2026-[0-9]{10}");
        assertThat(certificate)
                .isEqualTo(new Certificate(
                        certificate.number(),
                        kind,
                        TestPortal.ANNE.name(),
                        TestPortal.ANNE.birthDate(),
                        TODAY,
                        SINCE,
                        null,
                        null,
                        null));
        assertThat(portal.commissioned(Commission.CertificateLetter.class))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.address()).isEqualTo(TestPortal.ANNE.address());
                    assertThat(letter.certificate()).isEqualTo(certificate);
                });
        assertThat(portal.database.vault.stored()).isEmpty();
        assertThat(portal.trail(AuditAction.CERTIFICATE_ORDERED))
                .singleElement()
                .satisfies(record -> assertThat(record.detail()).isEqualTo(kind.name()));
    }

    @Test
    @Rule({RuleId.DLV_1, RuleId.DLV_2})
    void who_has_chosen_online_finds_it_in_the_mailbox() throws Exception {
        portal.chooseDelivery.choose(anne, DeliveryPreference.ONLINE);

        CertificateOrder order = ordered(EMPLOYER, null, "1");

        assertThat(order.way()).isEqualTo(Way.MAILBOX);
        UUID message =
                Objects.requireNonNull(Objects.requireNonNull(order.issued()).message());
        ReadMailbox.Opened opened =
                portal.readMailbox.open(anne, new MessageId(message)).orElseThrow();
        assertThat(opened.message().kind()).isEqualTo(MessageKind.LETTER);
        assertThat(opened.message().area()).isEqualTo(SubjectArea.MEMBERSHIP);
        assertThat(opened.message().text().body()).contains(certificate(order).number());
        assertThat(opened.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name())
                    .isEqualTo("Bescheinigung-" + certificate(order).number() + ".pdf");
            assertThat(file.released()).isTrue();
            assertThat(new String(
                            Channels.newInputStream(portal.database.vault.open(file.id()))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8))
                    .startsWith("%PDF " + certificate(order).number());
        });
        assertThat(portal.commissioned(Commission.CertificateLetter.class)).isEmpty();
        assertThat(portal.commissioned(Commission.NewMessageMail.class)).hasSize(1);
    }

    @Test
    void contributions_are_certified_as_they_were_reported_last() {
        contributed(TestPortal.ANNE.kvnr(), 2025, 100_000);
        portal.pass(Duration.ofMinutes(1));
        contributed(TestPortal.ANNE.kvnr(), 2025, 433_216);

        Certificate certificate = certificate(ordered(TAX, 2025, "1"));

        assertThat(certificate.year()).isEqualTo(2025);
        assertThat(certificate.healthInsurance()).isEqualTo(new Euro(433_216));
        assertThat(certificate.careInsurance()).isEqualTo(new Euro(108_304));
        assertThat(certificate.insuredSince()).isNull();
    }

    @Test
    void what_is_not_on_file_is_left_to_the_core_system() {
        contributed(Kvnr.of("X110411675"), 2024, 1);
        contributed(TestPortal.ANNE.kvnr(), 2025, 1);

        CertificateOrder order = ordered(TAX, 2024, "1");

        assertThat(order.way()).isEqualTo(Way.CORE);
        assertThat(order.number()).isEmpty();
        assertThat(portal.commissioned(Commission.CertificateRequest.class))
                .containsExactly(
                        new Commission.CertificateRequest(TestPortal.ANNE.kvnr(), TAX, 2024, TestPortal.START));
        assertThat(portal.commissioned(Commission.CertificateLetter.class)).isEmpty();
    }

    @Test
    void so_is_a_membership_that_has_ended_is_elsewhere_or_began_nobody_knows_when() {
        List<Coverage> coverages = List.of(
                new Coverage(OURS, SINCE, TODAY.minusDays(1)),
                new Coverage(new Ik("104212505"), SINCE, null),
                new Coverage(OURS, null, null),
                new Coverage(OURS, TODAY.plusDays(1), null));
        for (int i = 0; i < coverages.size(); i++) {
            insured(coverages.get(i));

            assertThat(ordered(EMPLOYER, null, "key " + i).way())
                    .as("%s", coverages.get(i))
                    .isEqualTo(Way.CORE);
        }
    }

    @Test
    void so_is_one_that_cannot_be_printed() {
        portal.unprintable = true;

        assertThat(ordered(EMPLOYER, null, "1").way()).isEqualTo(Way.CORE);
    }

    @Test
    void a_year_is_one_of_the_last_ten_and_of_contributions_alone() {
        for (Integer year : List.of(2026, 2027, 2015, -1)) {
            assertThat(order(TAX, year, "1"))
                    .as("%s", year)
                    .isEqualTo(new OrderOutcome.Refused<>(
                            List.of(Violation.of(FormsProblem.YEAR_OUT_OF_REACH, Field.YEAR, "2016", "2025"))));
        }
        assertThat(order(TAX, null, "1"))
                .isEqualTo(new OrderOutcome.Refused<>(List.of(Violation.of(FormsProblem.YEAR_MISSING, Field.YEAR))));
        for (Integer year : List.of(2025, 2027)) {
            assertThat(order(EMPLOYER, year, "1"))
                    .isEqualTo(
                            new OrderOutcome.Refused<>(List.of(Violation.of(FormsProblem.YEAR_NOT_DUE, Field.YEAR))));
        }
        assertThat(order(TAX, 2016, "2")).isInstanceOf(OrderOutcome.Ordered.class);
        assertThat(order(TAX, 2025, "3")).isInstanceOf(OrderOutcome.Ordered.class);
    }

    @Test
    void a_key_is_for_one_certificate() {
        CertificateOrder first = ordered(TAX, 2025, "1");
        portal.pass(Duration.ofHours(1));

        assertThat(ordered(TAX, 2025, "1")).isEqualTo(first);
        assertThat(order(TAX, 2024, "1")).isEqualTo(new OrderOutcome.KeyUsed<>());
        assertThat(order(EMPLOYER, null, "1")).isEqualTo(new OrderOutcome.KeyUsed<>());
        assertThat(portal.commissioned(Commission.CertificateRequest.class)).hasSize(1);
    }

    @Test
    void repeated_from_fifty_threads_one_is_made() throws Exception {
        portal.chooseDelivery.choose(anne, DeliveryPreference.ONLINE);
        Set<OrderOutcome<CertificateOrder>> outcomes = new HashSet<>();
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            Callable<OrderOutcome<CertificateOrder>> ordering = () -> order(EMPLOYER, null, "1");
            for (Future<OrderOutcome<CertificateOrder>> done : threads.invokeAll(Collections.nCopies(50, ordering))) {
                outcomes.add(done.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(outcomes).hasSize(1);
        assertThat(portal.database.vault.stored()).hasSize(1);
        assertThat(portal.commissioned(Commission.NewMessageMail.class)).hasSize(1);
    }

    @Test
    @Rule(RuleId.END_2)
    void whoever_has_ended_the_use_orders_none() {
        CertificateOrder before = ordered(EMPLOYER, null, "1");
        portal.terminateAccess.terminate(anne);

        assertThat(ordered(EMPLOYER, null, "1")).as("a repeat").isEqualTo(before);
        assertThat(order(EMPLOYER, null, "2")).isEqualTo(new OrderOutcome.NotPossible<>(FormsProblem.USE_ENDED));
    }

    @Test
    @Rule(RuleId.LCK_1)
    void so_does_whoever_is_locked_also_while_it_is_made() {
        portal.chooseDelivery.choose(anne, DeliveryPreference.ONLINE);
        portal.whilePrinting = portal::lockAnne;

        assertThat(order(EMPLOYER, null, "1")).isEqualTo(new OrderOutcome.NotPossible<>(FormsProblem.USE_ENDED));
        assertThat(order(EMPLOYER, null, "2")).isEqualTo(new OrderOutcome.NotPossible<>(FormsProblem.USE_ENDED));
        assertThat(portal.database.vault.stored()).isEmpty();
    }

    @Test
    @Rule(RuleId.SEC_2)
    void who_has_number_and_code_learns_what_was_certified_and_nobody_else_anything() {
        Certificate certificate = certificate(ordered(EMPLOYER, null, "1"));
        VerificationCode code = portal.last(Commission.CertificateLetter.class).code();
        VerificationCode other =
                VerificationCode.parse("ABCD-EFGH-JKMN-PQRS-TUVW").orElseThrow();
        CheckCertificate check = portal.checkCertificate;

        assertThat(check.check(certificate.number(), code.reveal())).contains(certificate);
        assertThat(check.check(
                        certificate.number(), code.reveal().replace("-", " ").toLowerCase(Locale.ROOT)))
                .contains(certificate);
        assertThat(check.check(' ' + certificate.number().replace("-", "").toLowerCase(Locale.ROOT), code.reveal()))
                .contains(certificate);
        assertThat(check.check(certificate.number(), other.reveal())).isEmpty();
        assertThat(check.check("B2026-9999999999", code.reveal())).isEmpty();
        assertThat(check.check("B".repeat(21), code.reveal())).isEmpty();
        assertThat(check.check(certificate.number(), code.reveal() + "2")).isEmpty();
        assertThat(certificate.toString() + code + portal.last(Commission.CertificateLetter.class))
                .doesNotContain(code.reveal());
    }

    @Test
    void a_wrong_number_takes_the_same_steps_as_a_wrong_code() {
        Certificate certificate = certificate(ordered(EMPLOYER, null, "1"));
        String other = "ABCD-EFGH-JKMN-PQRS-TUVW";
        List<String> statements = portal.database.statements;

        statements.clear();
        portal.checkCertificate.check(certificate.number(), other);
        List<String> ofWrongCode = List.copyOf(statements);
        statements.clear();
        portal.checkCertificate.check("B2026-9999999999", other);

        assertThat(statements).isEqualTo(ofWrongCode).containsExactly("Certificates.issued");
    }
}
