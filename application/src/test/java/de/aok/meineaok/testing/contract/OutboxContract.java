package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.activation.ActivationCode;
import de.aok.meineaok.benefits.ExtraBenefit;
import de.aok.meineaok.certificate.application.Certificate;
import de.aok.meineaok.certificate.application.CertificateKind;
import de.aok.meineaok.certificate.application.VerificationCode;
import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.healthcard.CardOrderReason;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.Iban;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.Mtan;
import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.notification.application.port.Outbox.Taken;
import de.aok.meineaok.recovery.OneTimePassword;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an {@link Outbox} promises. */
@Rule(RuleId.NTF_3)
public abstract class OutboxContract extends KeepingContract {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Commission.LoginMtan SMS =
            new Commission.LoginMtan(new MobileNumber("+4915112345678"), Mtan.of("471147"), NOW.plusSeconds(300));

    private static final Commission.Mail MAIL = new Commission.SecurityNotice(
            new EmailAddress("a@example.org"), Commission.SecurityNotice.Event.LOCKED, NOW);
    private static final Commission.Letter LETTER = new Commission.MobileNumberLetter(
            new PersonName("Groß-Müller", "Änne Luise"),
            new PostalAddress(List.of("Lange Straße 1"), "30159", "Hannover", "DE"),
            ActivationCode.parse("ABCD-EFGH-JKMN").orElseThrow(),
            LocalDate.of(2026, 11, 24),
            LocalDate.of(2026, 12, 15));

    /** An outbox in which nothing waits. */
    protected abstract Outbox outbox();

    @Test
    void gives_back_each_kind_of_commission_as_it_was() {
        PersonName name = new PersonName("Groß-Müller", "Änne Luise");
        PostalAddress address = new PostalAddress(List.of("c/o Weiß", "Lange Straße 1"), "30159", "Hannover", "DE");
        ActivationCode code = ActivationCode.parse("ABCD-EFGH-JKMN").orElseThrow();
        Commission.ActivationLetter letter = new Commission.ActivationLetter(
                name, address, code, LocalDate.of(2026, 11, 24), LocalDate.of(2026, 12, 15));
        Commission.UserNameMail mail =
                new Commission.UserNameMail(new EmailAddress("a@example.org"), name, UserName.of("Anne1"));
        Commission.ActivationReminder reminder =
                new Commission.ActivationReminder(new EmailAddress("b@example.org"), name, LocalDate.of(2026, 12, 15));

        assertThat(roundTrip(letter)).isInstanceOfSatisfying(Commission.ActivationLetter.class, back -> {
            assertThat(back.recipient()).isEqualTo(name);
            assertThat(back.address()).isEqualTo(address);
            assertThat(back.code().reveal()).isEqualTo(code.reveal());
            assertThat(back.issuedOn()).isEqualTo(letter.issuedOn());
            assertThat(back.validThrough()).isEqualTo(letter.validThrough());
        });
        assertThat(roundTrip(SMS)).isInstanceOfSatisfying(Commission.LoginMtan.class, back -> {
            assertThat(back.to()).isEqualTo(SMS.to());
            assertThat(back.mtan().reveal()).isEqualTo("471147");
            assertThat(back.validUntil()).isEqualTo(SMS.validUntil());
        });
        assertThat(roundTrip(mail)).isEqualTo(mail);
        assertThat(roundTrip(reminder)).isEqualTo(reminder);
    }

    @Test
    void gives_back_each_kind_of_an_account_s_later_life_as_it_was() {
        PersonName name = new PersonName("Groß-Müller", "Änne Luise");
        PostalAddress address = new PostalAddress(List.of("c/o Weiß", "Lange Straße 1"), "30159", "Hannover", "DE");
        ActivationCode code = ActivationCode.parse("ABCD-EFGH-JKMN").orElseThrow();
        OneTimePassword oneTime = OneTimePassword.parse("AB2D.EFGH.JKMN").orElseThrow();
        LocalDate issuedOn = LocalDate.of(2026, 11, 24);
        LocalDate validThrough = LocalDate.of(2026, 12, 15);
        Commission.MobileNumberMtan sms = new Commission.MobileNumberMtan(
                new MobileNumber("+4915112345678"), Mtan.of("471148"), NOW.plusSeconds(300));
        Commission.SecurityNotice notice = new Commission.SecurityNotice(
                new EmailAddress("a@example.org"), Commission.SecurityNotice.Event.UNLOCKED, NOW);
        Commission.OneTimePasswordMail mail =
                new Commission.OneTimePasswordMail(new EmailAddress("a@example.org"), oneTime, NOW.plusSeconds(86400));

        assertThat(roundTrip(sms)).isInstanceOfSatisfying(Commission.MobileNumberMtan.class, back -> {
            assertThat(back.to()).isEqualTo(sms.to());
            assertThat(back.mtan().reveal()).isEqualTo("471148");
            assertThat(back.validUntil()).isEqualTo(sms.validUntil());
        });
        assertThat(roundTrip(notice)).isEqualTo(notice);
        assertThat(roundTrip(mail)).isInstanceOfSatisfying(Commission.OneTimePasswordMail.class, back -> {
            assertThat(back.to()).isEqualTo(mail.to());
            assertThat(back.oneTimePassword().reveal()).isEqualTo("AB2D.EFGH.JKMN");
            assertThat(back.validUntil()).isEqualTo(mail.validUntil());
        });
        for (ActivationCode besides : Arrays.asList(code, null)) {
            assertThat(roundTrip(new Commission.OneTimePasswordLetter(
                            name, address, oneTime, besides, issuedOn, validThrough)))
                    .isInstanceOfSatisfying(Commission.OneTimePasswordLetter.class, back -> {
                        assertThat(back.recipient()).isEqualTo(name);
                        assertThat(back.address()).isEqualTo(address);
                        assertThat(back.oneTimePassword().reveal()).isEqualTo("AB2D.EFGH.JKMN");
                        assertThat(revealed(back.activationCode())).isEqualTo(revealed(besides));
                        assertThat(back.issuedOn()).isEqualTo(issuedOn);
                        assertThat(back.validThrough()).isEqualTo(validThrough);
                    });
        }
        assertThat(roundTrip(new Commission.MobileNumberLetter(name, address, code, issuedOn, validThrough)))
                .isInstanceOfSatisfying(Commission.MobileNumberLetter.class, back -> {
                    assertThat(back.recipient()).isEqualTo(name);
                    assertThat(back.address()).isEqualTo(address);
                    assertThat(back.code().reveal()).isEqualTo(code.reveal());
                    assertThat(back.issuedOn()).isEqualTo(issuedOn);
                    assertThat(back.validThrough()).isEqualTo(validThrough);
                });
    }

    @Test
    @Rule(RuleId.HOT_3)
    void gives_back_a_request_to_the_core_system_as_it_was() {
        Commission.AddressChange request = new Commission.AddressChange(
                Kvnr.of("A000500015"),
                new PersonName("Groß-Müller", "Änne Luise"),
                LocalDate.of(1986, 5, 17),
                new PostalAddress(List.of("c/o Weiß", "Lange Straße 1"), "1010", "Wien", "AT"),
                NOW);

        assertThat(roundTrip(request)).isEqualTo(request);
    }

    @Test
    @Rule({RuleId.DAT_3, RuleId.BNK_1})
    void gives_back_what_a_person_asks_the_core_system_for_as_it_was() {
        Kvnr kvnr = Kvnr.of("A000500015");
        PersonName name = new PersonName("Groß-Müller", "Änne Luise");
        LocalDate born = LocalDate.of(1986, 5, 17);
        Commission rename = new Commission.NameChange(kvnr, name, born, new PersonName("Weiß", ""), "E2026-2", NOW);
        Commission account = new Commission.BankAccountChange(
                kvnr,
                name,
                born,
                Commission.BankAccountChange.Kind.REMOVED,
                new UUID(1, 2),
                Iban.of("DE89370400440532013000"),
                "Änne Weiß",
                true,
                false,
                NOW);

        assertThat(roundTrip(rename)).isEqualTo(rename);
        assertThat(roundTrip(account)).isEqualTo(account);
    }

    @Test
    @Rule({RuleId.DAT_3, RuleId.BNK_2})
    void gives_back_codes_for_changes_as_they_were() {
        assertThat(roundTrip(new Commission.BankAccountMtan(
                        SMS.to(), SMS.mtan(), SMS.validUntil(), Commission.BankAccountChange.Kind.ADDED, "3000")))
                .isInstanceOfSatisfying(Commission.BankAccountMtan.class, back -> {
                    assertThat(back.to()).isEqualTo(SMS.to());
                    assertThat(back.mtan().reveal()).isEqualTo("471147");
                    assertThat(back.validUntil()).isEqualTo(SMS.validUntil());
                    assertThat(back.kind()).isEqualTo(Commission.BankAccountChange.Kind.ADDED);
                    assertThat(back.lastPlaces()).isEqualTo("3000");
                });
        EmailAddress to = new EmailAddress("a@example.org");
        assertThat(roundTrip(new Commission.EmailCodeMail(to, SMS.mtan(), NOW)))
                .isInstanceOfSatisfying(Commission.EmailCodeMail.class, back -> {
                    assertThat(back.to()).isEqualTo(to);
                    assertThat(back.code().reveal()).isEqualTo("471147");
                    assertThat(back.validUntil()).isEqualTo(NOW);
                });
    }

    @Test
    @Rule(RuleId.BEN_1)
    void gives_back_the_claim_of_a_benefit_as_it_was() {
        Commission.BenefitClaimed claim = new Commission.BenefitClaimed(
                Kvnr.of("A000500015"),
                new PersonName("Groß-Müller", "Änne Luise"),
                LocalDate.of(1986, 5, 17),
                ExtraBenefit.OSTEOPATHY,
                LocalDate.of(2026, 2, 28),
                new Euro(7_950),
                new UUID(1, 2),
                "E2026-23456789",
                NOW);

        assertThat(roundTrip(claim)).isEqualTo(claim);
    }

    @Test
    @Rule(RuleId.CRD_1)
    void gives_back_the_order_of_a_card_as_it_was() {
        for (String picture : new String[] {"E2026-23456789", null}) {
            Commission.CardOrder order = new Commission.CardOrder(
                    Kvnr.of("A000500015"),
                    new PersonName("Groß-Müller", "Änne Luise"),
                    LocalDate.of(1986, 5, 17),
                    CardOrderReason.STOLEN,
                    picture,
                    NOW);

            assertThat(roundTrip(order)).isEqualTo(order);
        }
    }

    private static @Nullable String revealed(@Nullable ActivationCode code) {
        return code == null ? null : code.reveal();
    }

    @Test
    void what_was_delivered_leaves_no_more() {
        CommissionId id = add(SMS);
        assertThat(deliveredAt(id)).isEmpty();

        doWithin(() -> outbox().delivered(id, null, NOW));

        assertThat(deliveredAt(id)).contains(NOW);
        assertThat(take(NOW.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void each_channel_has_its_own() {
        CommissionId id = add(SMS);

        assertThat(within(() -> outbox().takeNext(Channel.MAIL, NOW, LEASE))).isEmpty();
        assertThat(take(NOW)).map(Taken::id).contains(id);
    }

    @Test
    void takes_again_what_was_not_settled_within_its_lease() {
        CommissionId id = add(SMS);

        assertThat(take(NOW)).map(Taken::id).contains(id);
        assertThat(take(NOW.plus(LEASE).minusMillis(1))).isEmpty();
        assertThat(take(NOW.plus(LEASE))).map(Taken::tries).contains(1);
    }

    @Test
    void gives_back_each_kind_about_forms_and_certificates_as_it_was() {
        PersonName name = new PersonName("Groß-Müller", "Änne Luise");
        PostalAddress address = new PostalAddress(List.of("c/o Weiß", "Lange Straße 1"), "30159", "Hannover", "DE");
        LocalDate day = LocalDate.of(2026, 11, 24);
        Certificate membership = new Certificate(
                "B2026-1", CertificateKind.MEMBERSHIP_FOR_EMPLOYER, name, day, day, day, null, null, null);
        Certificate paid = new Certificate(
                "B2026-2",
                CertificateKind.CONTRIBUTIONS_FOR_TAX_OFFICE,
                name,
                day,
                day,
                null,
                2025,
                new Euro(433_215),
                new Euro(101_001));
        VerificationCode code =
                VerificationCode.parse("ABCD-EFGH-JKMN-PQRS-TUVW").orElseThrow();

        for (Commission commission : List.of(
                new Commission.FormLetter(name, address, "travel-costs", day),
                new Commission.CertificateLetter(address, membership, code),
                new Commission.CertificateLetter(address, paid, code),
                new Commission.CertificateRequest(Kvnr.of("A000500015"), membership.kind(), null, NOW),
                new Commission.CertificateRequest(Kvnr.of("A000500015"), paid.kind(), 2025, NOW))) {
            assertThat(roundTrip(commission)).isEqualTo(commission);
        }
    }

    @Test
    void takes_what_has_been_due_for_longest() {
        CommissionId later = add(SMS, NOW);
        CommissionId earlier = add(SMS, NOW.minusMillis(1));

        assertThat(List.of(take(NOW).orElseThrow().id(), take(NOW).orElseThrow().id()))
                .containsExactly(earlier, later);
    }

    @Test
    void waits_after_a_failure_and_forgets_what_expired() {
        CommissionId id = add(SMS);
        Taken first = take(NOW).orElseThrow();
        doWithin(() -> outbox().putOff(first, NOW.plusSeconds(4)));

        assertThat(take(NOW.plusSeconds(3))).isEmpty();
        Taken second = take(NOW.plusSeconds(4)).orElseThrow();
        assertThat(second.id()).isEqualTo(id);
        doWithin(() -> outbox().expired(second, NOW));
        assertThat(take(NOW.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(deliveredAt(id)).isEmpty();
    }

    @Test
    void lets_nobody_whose_lease_has_run_out_end_that_of_another() {
        add(SMS);
        Taken first = take(NOW).orElseThrow();
        Instant later = NOW.plus(LEASE);
        Taken second = take(later).orElseThrow();

        doWithin(() -> outbox().putOff(first, later));
        doWithin(() -> outbox().expired(first, later));
        doWithin(() -> outbox().refused(first, "no such number", later));
        doWithin(() -> outbox().givenUp(first, "no such number", later));

        assertThat(take(later)).isEmpty();
        doWithin(() -> outbox().putOff(second, later));
        assertThat(take(later)).isPresent();
    }

    @Test
    void keeps_what_was_handed_over_after_the_lease_and_since_when() {
        CommissionId id = add(SMS);
        Taken first = take(NOW).orElseThrow();
        Instant later = NOW.plus(LEASE);
        Taken second = take(later).orElseThrow();

        doWithin(() -> outbox().delivered(first.id(), null, later.plusSeconds(1)));
        doWithin(() -> outbox().putOff(second, later.plusSeconds(2)));
        doWithin(() -> outbox().expired(second, later.plusSeconds(3)));
        doWithin(() -> outbox().delivered(second.id(), null, later.plusSeconds(4)));

        assertThat(deliveredAt(id)).contains(later.plusSeconds(1));
        assertThat(take(NOW.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void tells_on_which_channels_something_is_due_but_for_letters() {
        assertThat(due(NOW)).isEmpty();
        CommissionId sms = add(SMS);
        add(MAIL, NOW.plusSeconds(1));
        add(LETTER);

        assertThat(due(NOW)).containsExactly(Channel.SMS);
        assertThat(due(NOW.plusSeconds(1))).containsExactlyInAnyOrder(Channel.SMS, Channel.MAIL);
        assertThat(take(NOW)).isPresent();
        assertThat(due(NOW)).isEmpty();
        doWithin(() -> outbox().delivered(sms, null, NOW));
        assertThat(due(NOW.plus(LEASE))).containsExactly(Channel.MAIL);
    }

    @Test
    void counts_how_often_one_was_refused_and_not_how_often_its_channel_was_down() {
        add(SMS);
        doWithin(() -> outbox().refused(takeNow(), "no such number", NOW));
        doWithin(() -> outbox().putOff(takeNow(), NOW));

        Taken third = takeNow();

        assertThat(third.refusals()).isEqualTo(1);
        assertThat(third.tries()).isEqualTo(2);
        doWithin(() -> outbox().refused(third, "no such number", NOW.plusSeconds(4)));
        assertThat(take(NOW.plusSeconds(3))).isEmpty();
        assertThat(take(NOW.plusSeconds(4))).map(Taken::refusals).contains(2);
    }

    @Test
    void what_was_given_up_leaves_no_more() {
        CommissionId id = add(SMS);
        Taken taken = takeNow();

        doWithin(() -> outbox().givenUp(taken, "no such number", NOW));

        assertThat(take(NOW.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(due(NOW.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(deliveredAt(id)).isEmpty();
    }

    @Test
    void what_was_given_up_was_delivered_all_the_same_if_it_was_handed_over() {
        CommissionId id = add(SMS);
        Taken taken = takeNow();
        doWithin(() -> outbox().givenUp(taken, "no such number", NOW));

        doWithin(() -> outbox().delivered(id, null, NOW.plusSeconds(1)));

        assertThat(deliveredAt(id)).contains(NOW.plusSeconds(1));
    }

    @Test
    void what_expired_was_not_delivered_later() {
        CommissionId id = add(SMS);
        Taken taken = takeNow();
        doWithin(() -> outbox().expired(taken, NOW));

        doWithin(() -> outbox().delivered(id, null, NOW.plusSeconds(1)));

        assertThat(deliveredAt(id)).isEmpty();
    }

    @Test
    void rolls_back_with_its_cause() {
        CommissionId id = new CommissionId(UUID.randomUUID());
        assertThatIllegalStateException()
                .isThrownBy(() -> doWithin(() -> {
                    outbox().add(id, null, SMS, NOW);
                    throw new IllegalStateException("the cause failed");
                }));

        assertThat(take(NOW)).isEmpty();
    }

    @Test
    void gives_each_commission_to_one_of_many_takers() throws Exception {
        List<CommissionId> added =
                IntStream.range(0, 60).mapToObj(i -> add(SMS)).toList();

        List<CommissionId> taken = atOnce(90, i -> outbox().takeNext(Channel.SMS, NOW, LEASE)).stream()
                .flatMap(Optional::stream)
                .map(Taken::id)
                .toList();

        assertThat(taken).containsExactlyInAnyOrderElementsOf(added);
    }

    private Commission roundTrip(Commission commission) {
        CommissionId id = add(commission);
        Taken taken = within(() -> outbox().takeNext(Channel.of(commission), NOW, LEASE))
                .orElseThrow();
        assertThat(taken.id()).isEqualTo(id);
        doWithin(() -> outbox().delivered(id, null, NOW));
        return Objects.requireNonNull(taken.commission());
    }

    private CommissionId add(Commission commission) {
        return add(commission, NOW);
    }

    private CommissionId add(Commission commission, Instant at) {
        CommissionId id = new CommissionId(UUID.randomUUID());
        doWithin(() -> outbox().add(id, null, commission, at));
        return id;
    }

    private Set<Channel> due(Instant now) {
        return within(() -> outbox().due(now));
    }

    private Taken takeNow() {
        return take(NOW).orElseThrow();
    }

    private Optional<Taken> take(Instant now) {
        return within(() -> outbox().takeNext(Channel.SMS, now, LEASE));
    }

    private Optional<Instant> deliveredAt(CommissionId id) {
        return within(() -> outbox().deliveredAt(id));
    }
}
