package de.aok.meineaok.registration.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.access.application.port.NameKey;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.login.PasswordAttempts;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.recovery.DailyTries;
import de.aok.meineaok.registration.Consent;
import de.aok.meineaok.registration.RegistrationForm;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.TestPortal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterTest {
    private final TestPortal portal = new TestPortal();

    @Test
    @Rule(RuleId.REG_7)
    void stores_the_account_and_commissions_letter_and_mail() {
        Register.Outcome outcome = portal.registerAnne();

        assertThat(outcome).isInstanceOfSatisfying(Register.Outcome.Registered.class, registered -> {
            assertThat(registered.userName().value()).isEqualTo(TestPortal.USER_NAME);
            assertThat(registered.validThrough()).isEqualTo(LocalDate.of(2026, 12, 15));
        });
        assertThat(portal.anne().status().state()).isEqualTo(AccountState.WAITING_FOR_ACTIVATION);
        assertThat(portal.anne().kvnr()).isEqualTo(TestPortal.ANNE.kvnr());
        assertThat(portal.database.commissioned(Commission.class)).hasSize(2);
    }

    @Test
    @Rule({RuleId.ACT_1, RuleId.ACT_2, RuleId.ACT_5, RuleId.REG_8})
    void the_letter_goes_to_the_person_herself_at_the_address_on_file() {
        portal.registerAnne();

        assertThat(portal.database.commissioned(Commission.ActivationLetter.class))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.recipient()).isEqualTo(TestPortal.ANNE.name());
                    assertThat(letter.address()).isEqualTo(TestPortal.ANNE.address());
                    assertThat(letter.issuedOn()).isEqualTo(LocalDate.of(2026, 11, 24));
                    assertThat(letter.validThrough()).isEqualTo(LocalDate.of(2026, 12, 15));
                    assertThat(portal.database
                                    .codes
                                    .values()
                                    .iterator()
                                    .next()
                                    .hash()
                                    .encoded())
                            .startsWith("$argon2id$")
                            .endsWith(letter.code().reveal());
                });
    }

    @Test
    @Rule(RuleId.NTF_2)
    void the_mail_tells_the_user_name() {
        portal.registerAnne();

        assertThat(portal.database.commissioned(Commission.UserNameMail.class))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.to().value()).isEqualTo("anne@example.org");
                    assertThat(mail.userName().value()).isEqualTo(TestPortal.USER_NAME);
                });
    }

    @Test
    @Rule(RuleId.REG_5)
    void version_and_time_of_each_consent_are_kept() {
        portal.registerAnne();

        assertThat(portal.database.consents.get(portal.anne().id()))
                .containsExactly(
                        new Consent(Consent.Document.PRIVACY_NOTICE, "2026-01", TestPortal.START),
                        new Consent(Consent.Document.TERMS_OF_USE, "2026-03", TestPortal.START));
    }

    @Test
    @Rule(RuleId.PWD_9)
    void the_password_is_kept_only_as_a_hash() {
        portal.registerAnne();

        assertThat(portal.anne().passwordHash().encoded())
                .startsWith("$argon2id$v1$")
                .endsWith('$' + TestPortal.PASSWORD);
        assertThat(portal.hashing.turns()).isZero();
    }

    @Test
    @Rule(RuleId.REG_4)
    void a_person_has_one_account() {
        portal.registerAnne();

        assertThat(rules(portal.register.register(TestPortal.form(TestPortal.ANNE, "other"))))
                .containsExactly(RuleId.REG_4);
        assertThat(portal.database.accounts).hasSize(1);
        assertThat(portal.database.commissioned(Commission.class)).hasSize(2);
    }

    @Test
    @Rule(RuleId.USR_2)
    void a_user_name_is_given_out_once_whatever_its_case() {
        portal.registerAnne();
        InsuredPerson other = TestPortal.person("X110411675", false);
        portal.database.persons.put(other.kvnr(), other);

        assertThat(rules(portal.register.register(TestPortal.form(other, "aNNE86"))))
                .containsExactly(RuleId.USR_2);
    }

    @Test
    @Rule({RuleId.REG_3, RuleId.REG_6})
    void an_unknown_person_is_refused_without_a_hash_and_nothing_is_stored() {
        InsuredPerson stranger = TestPortal.person("X110411675", false);

        assertThat(rules(portal.register.register(TestPortal.form(stranger, "someone"))))
                .containsExactly(RuleId.REG_3);
        assertThat(portal.hashing.hashes()).isZero();
        assertThat(portal.database.accounts).isEmpty();
        assertThat(portal.database.commissioned(Commission.class)).isEmpty();
    }

    @Test
    @Rule(RuleId.REG_6)
    void findings_of_every_kind_come_together() {
        RegistrationForm form = new RegistrationForm(
                null, "A1", null, "", "zu_lang_und_falsch", "kurz", "a@example.org", "+4915112345634", true, false);

        assertThat(rules(portal.register.register(form)))
                .contains(RuleId.REG_1, RuleId.REG_2, RuleId.USR_1, RuleId.PWD_1, RuleId.PWD_2, RuleId.REG_5);
    }

    @Test
    @Rule(RuleId.LOG_2)
    void what_was_tried_before_the_account_came_to_be_does_not_lock_it() {
        portal.database.guards.put(
                NameKey.of(TestPortal.USER_NAME, portal.keyedHashing),
                new PasswordAttempts(5, new DailyTries(LocalDate.of(2026, 11, 24), 5), 5, TestPortal.START));

        portal.registerAnne();

        assertThat(portal.startLogin()).isNotEmpty();
    }

    private static List<RuleId> rules(Register.Outcome outcome) {
        return ((Register.Outcome.Refused) outcome)
                .violations().stream().map(violation -> violation.rule()).toList();
    }
}
