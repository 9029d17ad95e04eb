package de.aok.meineaok.audit.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.access.application.port.NameKey;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditEntry;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.login.application.RenewMobileNumber;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.application.TellUserName;
import de.aok.meineaok.testing.TestPortal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditTrailTest {
    private static final String CHOSEN = "Kiesel&7Hafen";
    private static final String NUMBER = "+4917012345678";

    private final TestPortal portal = new TestPortal();

    @Test
    @Rule({RuleId.SEC_2, RuleId.SEC_3})
    void after_a_whole_life_the_trail_is_unbroken_and_holds_nothing_worth_protecting() {
        AccountId anne = live();

        assertThat(portal.database.audit.examine()).isEmpty();
        List<AuditEntry> entries = portal.database.audit.of(anne);
        assertThat(entries)
                .extracting(entry -> entry.content().action())
                .contains(
                        AuditAction.REGISTERED,
                        AuditAction.ACTIVATED,
                        AuditAction.SECURITY_QUESTION_CHANGED,
                        AuditAction.SECURITY_ANSWER_WRONG,
                        AuditAction.ONE_TIME_PASSWORD_SENT,
                        AuditAction.PASSWORD_CHANGED,
                        AuditAction.MOBILE_NUMBER_CHANGED,
                        AuditAction.LOCKED,
                        AuditAction.PASSWORD_LOCK_ENDED,
                        AuditAction.TERMINATED,
                        AuditAction.CLOSED);
        List<String> secrets = secrets();
        assertThat(secrets).hasSizeGreaterThan(15);
        assertThat(entries.toString()).doesNotContainIgnoringCase(secrets.toArray(String[]::new));
    }

    @Test
    @Rule(RuleId.SEC_2)
    void what_is_printed_of_a_commission_tells_no_secret() {
        live();
        List<String> secrets = secrets();

        portal.database
                .commissioned(Commission.class)
                .forEach(commission ->
                        assertThat(commission.toString()).doesNotContainIgnoringCase(secrets.toArray(String[]::new)));
    }

    @Test
    @Rule({RuleId.LOG_2, RuleId.SEC_3})
    void a_name_that_nobody_has_leaves_the_same_traces() {
        portal.activateAnne();
        int before = portal.database.audit.of(portal.anne().id()).size();
        for (int i = 0; i < 6; i++) {
            portal.enterPassword("wrong");
            portal.enterPassword("nobody", "wrong");
        }

        List<AuditEntry> annes = portal.database.audit.of(portal.anne().id());
        AccountId nobody = NameKey.of("nobody", portal.keyedHashing).pseudonym();
        assertThat(portal.database.audit.of(nobody))
                .extracting(AuditEntry::content)
                .isEqualTo(annes.subList(before, annes.size()).stream()
                        .map(AuditEntry::content)
                        .toList());
        assertThat(portal.database.audit.examine()).isEmpty();
    }

    @Test
    @Rule({RuleId.LCK_2, RuleId.SEC_2})
    void an_address_is_kept_as_a_keyed_hash() {
        portal.activateAnne();

        assertThat(portal.trail(AuditAction.LOGIN_BEGUN))
                .extracting(AuditRecord::address)
                .allSatisfy(address ->
                        assertThat(address).isNotEqualTo(TestPortal.ADDRESS).hasSize(43));
    }

    @Test
    @Rule(RuleId.HOT_5)
    void activity_is_shown_in_pages_the_latest_first() {
        portal.activateAnne();
        AccountId anne = portal.anne().id();
        for (int i = 0; i < 60; i++) {
            portal.lookUpAccount.lookUp(TestPortal.ANNE.kvnr(), TestPortal.HOTLINE);
        }

        List<AuditEntry> first = portal.showActivity.show(anne, Long.MAX_VALUE);
        List<AuditEntry> second =
                portal.showActivity.show(anne, first.get(first.size() - 1).number());

        assertThat(first).hasSize(ShowActivity.PAGE);
        List<AuditEntry> all = new ArrayList<>(first);
        all.addAll(second);
        assertThat(all)
                .extracting(AuditEntry::number)
                .isSortedAccordingTo((one, other) -> Long.compare(other, one))
                .hasSize(portal.database.audit.of(anne).size());
    }

    /** From the registration to the closing, with much that goes wrong. */
    private AccountId live() {
        portal.registerAnne();
        AccountId anne = portal.anne().id();
        String loginId = portal.startLogin();
        portal.enterMtan(loginId, "000000");
        portal.enterMtan(loginId, portal.lastMtan());
        portal.enterActivationCode(loginId, "ABCD-EFGH-JKMN");
        portal.enterActivationCode(loginId, portal.lastCode());
        portal.setSecurityQuestion(TestPortal.PASSWORD, "Minka");
        portal.exhaustPasswords();
        portal.forgetPassword("Bello");
        portal.forgetPassword("Minka");
        portal.recover(portal.mailedPassword(), CHOSEN);
        portal.changeMobileNumber.name(anne, NUMBER);
        portal.changeMobileNumber.confirm(
                anne, portal.last(Commission.MobileNumberMtan.class).mtan().reveal());
        portal.pass(Duration.ofDays(1));
        portal.renewMobileNumber.renew(
                new RenewMobileNumber.Command(portal.startLogin(CHOSEN), "+4915112345634", null));
        portal.renewMobileNumber.renew(new RenewMobileNumber.Command(
                portal.startLogin(CHOSEN),
                "+4915112345634",
                portal.last(Commission.MobileNumberLetter.class).code().reveal()));
        portal.lockAnne();
        portal.unlockAnne();
        portal.lookUpAccount.lookUp(TestPortal.ANNE.kvnr(), TestPortal.HOTLINE);
        portal.tellUserName.tell(new TellUserName.Command(anne, TestPortal.HOTLINE, List.of("birth date")));
        portal.terminateAccess.terminate(anne);
        portal.pass(Duration.ofDays(100));
        portal.closeAccounts.closeAll();
        return anne;
    }

    private List<String> secrets() {
        List<String> secrets = new ArrayList<>(List.of(
                TestPortal.PASSWORD,
                CHOSEN,
                TestPortal.ANNE.kvnr().value(),
                "Minka",
                "Bello",
                "FIRST_PET",
                "argon2id",
                NUMBER,
                "+4915112345634",
                "anne@example.org",
                "Müller",
                "1986",
                TestPortal.USER_NAME));
        portal.database.commissioned(Commission.class).forEach(commission -> {
            if (commission instanceof Commission.LoginMtan sms) {
                secrets.add(sms.mtan().reveal());
            } else if (commission instanceof Commission.MobileNumberMtan sms) {
                secrets.add(sms.mtan().reveal());
            } else if (commission instanceof Commission.ActivationLetter letter) {
                secrets.add(letter.code().reveal());
            } else if (commission instanceof Commission.MobileNumberLetter letter) {
                secrets.add(letter.code().reveal());
            } else if (commission instanceof Commission.OneTimePasswordMail mail) {
                secrets.add(mail.oneTimePassword().reveal());
            } else if (commission instanceof Commission.OneTimePasswordLetter letter) {
                secrets.add(letter.oneTimePassword().reveal());
            }
        });
        secrets.addAll(portal.randomness.tokens());
        return secrets;
    }
}
