package de.aok.meineaok.bankaccount.application;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.bankaccount.application.ChangeBankAccounts.Outcome;
import de.aok.meineaok.changerequest.application.BankAccount;
import de.aok.meineaok.changerequest.application.BankAccountPurpose;
import de.aok.meineaok.changerequest.application.ChangeRequest;
import de.aok.meineaok.changerequest.application.Decision;
import de.aok.meineaok.changerequest.application.Decision.Verdict;
import de.aok.meineaok.changerequest.application.RequestOutcome;
import de.aok.meineaok.changerequest.application.RequestedChange;
import de.aok.meineaok.identity.AddressForm;
import de.aok.meineaok.identity.Iban;
import de.aok.meineaok.mobilenumber.MtanProblem;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.Commission.BankAccountChange.Kind;
import de.aok.meineaok.notification.application.Commission.SecurityNotice.Event;
import de.aok.meineaok.personaldata.PersonalDataProblem;
import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.testing.TestPortal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankAccountsTest {
    private static final String GERMAN = "DE89 3704 0044 0532 0130 00";
    private static final String AUSTRIAN = "at611904300234573201";
    private static final BankAccount ON_FILE = new BankAccount(
            new UUID(1, 1), Iban.of("NL91ABNA0417164300"), "Anne Müller", Set.of(BankAccountPurpose.PAYOUTS));

    private final TestPortal portal = new TestPortal();
    private AccountId anne = new AccountId(new UUID(0, 0));
    private String session = "";

    @BeforeEach
    void a_person_is_inside() {
        session = portal.activateAnne();
        anne = portal.anne().id();
    }

    private static BankAccountForm form(String iban) {
        return new BankAccountForm(iban, " Anne Müller ", Set.of(BankAccountPurpose.PAYOUTS));
    }

    @Test
    @Rule(RuleId.BNK_1)
    void more_than_one_can_be_added_each_with_an_mtan_of_its_own() {
        assertThat(portal.changeBankAccounts.add(anne, form(GERMAN))).isEqualTo(new Outcome.MtanSent("…34"));
        assertThat(view().requests()).as("not without its mTAN").isEmpty();
        decide(confirmed(), 1, Verdict.CONFIRMED);
        portal.changeBankAccounts.add(anne, form(AUSTRIAN));
        decide(confirmed(), 2, Verdict.CONFIRMED);

        assertThat(view().onFile())
                .extracting(account -> account.iban().value())
                .containsExactly("DE89370400440532013000", "AT611904300234573201");
        assertThat(view().requests()).isEmpty();
    }

    @Test
    @Rule({RuleId.BNK_1, RuleId.DAT_3})
    void a_change_stands_beside_what_is_on_file_until_it_is_decided() {
        report(0, "a", ON_FILE);

        assertThat(portal.changeBankAccounts.change(anne, ON_FILE.id(), form(GERMAN)))
                .isInstanceOf(Outcome.MtanSent.class);
        ChangeRequest request = confirmed();

        assertThat(view().onFile()).containsExactly(ON_FILE);
        assertThat(view().requests()).containsExactly(request);
        Commission.BankAccountChange sent = portal.last(Commission.BankAccountChange.class);
        assertThat(sent.kind()).isEqualTo(Kind.CHANGED);
        assertThat(sent.account()).isEqualTo(ON_FILE.id());
        assertThat(sent.iban().value()).isEqualTo("DE89370400440532013000");
        assertThat(sent.holder()).isEqualTo("Anne Müller");
        assertThat(sent.forPayouts()).isTrue();
        assertThat(sent.forContributions()).isFalse();
        assertThat(portal.trail(AuditAction.CHANGE_REQUESTED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).isEqualTo("BANK_ACCOUNT CHANGED"));

        decide(request, 1, Verdict.CONFIRMED);
        assertThat(view().onFile())
                .singleElement()
                .satisfies(account -> assertThat(account.iban().value()).isEqualTo("DE89370400440532013000"));
    }

    @Test
    @Rule(RuleId.BNK_1)
    void one_can_be_removed() {
        report(0, "a", ON_FILE);

        portal.changeBankAccounts.remove(anne, ON_FILE.id());
        ChangeRequest request = confirmed();

        assertThat(request.change()).isEqualTo(new RequestedChange.BankAccountRemoved(ON_FILE));
        decide(request, 1, Verdict.CONFIRMED);
        assertThat(view().onFile()).isEmpty();
        assertThat(portal.changeBankAccounts.remove(anne, ON_FILE.id()))
                .isEqualTo(Outcome.NoBankAccount.NO_BANK_ACCOUNT);
    }

    @Test
    @Rule(RuleId.BNK_1)
    void of_what_was_confirmed_before_the_latest_report_only_the_report_tells() {
        portal.changeBankAccounts.add(anne, form(GERMAN));
        ChangeRequest added = confirmed();
        report(5, "a", ON_FILE);

        decide(added, 5, Verdict.CONFIRMED);
        assertThat(view().onFile()).containsExactly(ON_FILE);
        decide(added, 6, Verdict.CONFIRMED);
        assertThat(view().onFile()).hasSize(2);
        report(7, "a", ON_FILE);
        assertThat(view().onFile()).containsExactly(ON_FILE);
        assertThat(portal.takeBankAccounts.take(
                        TestPortal.ANNE.kvnr(), new BankAccountReport(portal.instant(), "b", List.of())))
                .isFalse();
    }

    @Test
    @Rule(RuleId.BNK_1)
    void what_a_report_tells_waits_no_longer_for_a_decision() {
        report(0, "a", ON_FILE);
        portal.changeBankAccounts.remove(anne, ON_FILE.id());
        ChangeRequest removed = confirmed();
        portal.changeBankAccounts.add(anne, form(GERMAN));
        ChangeRequest added = confirmed();
        BankAccount german = ((RequestedChange.BankAccountAdded) added.change()).account();

        assertThat(portal.takeBankAccounts.take(
                        TestPortal.ANNE.kvnr(), new BankAccountReport(portal.instant(), "b", List.of(german))))
                .isTrue();
        assertThat(view().requests()).as("of a report from before").containsExactly(removed, added);
        report(2, "c", ON_FILE, german);
        assertThat(view().requests()).containsExactly(removed);
        portal.takeBankAccounts.take(
                TestPortal.ANNE.kvnr(),
                new BankAccountReport(portal.instant().plusSeconds(60), "late", List.of(german)));

        assertThat(view().requests()).isEmpty();
        assertThat(view().onFile()).containsExactly(ON_FILE, german);
    }

    @Test
    @Rule(RuleId.BNK_1)
    void what_is_not_on_file_is_neither_changed_nor_removed() {
        assertThat(portal.changeBankAccounts.change(anne, ON_FILE.id(), form(GERMAN)))
                .isEqualTo(Outcome.NoBankAccount.NO_BANK_ACCOUNT);
        assertThat(portal.changeBankAccounts.remove(anne, ON_FILE.id()))
                .isEqualTo(Outcome.NoBankAccount.NO_BANK_ACCOUNT);
        assertThat(portal.changeBankAccounts.show(new AccountId(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    @Rule({RuleId.BNK_2, RuleId.MTN_2})
    void its_sms_says_what_happens_and_to_which_account() {
        report(0, "a", ON_FILE);

        portal.changeBankAccounts.add(anne, form(GERMAN));
        assertThat(sms()).isEqualTo("ADDED 3000 to …34");
        portal.changeBankAccounts.change(anne, ON_FILE.id(), form(AUSTRIAN));
        assertThat(sms()).isEqualTo("CHANGED 3201 to …34");
        portal.changeBankAccounts.remove(anne, ON_FILE.id());
        assertThat(sms()).isEqualTo("REMOVED 4300 to …34");
    }

    private String sms() {
        Commission.BankAccountMtan sms = portal.last(Commission.BankAccountMtan.class);
        return sms.kind() + " " + sms.lastPlaces() + " to " + sms.to().masked();
    }

    @Test
    @Rule({RuleId.BNK_2, RuleId.MTN_2})
    void an_mtan_serves_once_for_its_change_and_five_minutes() {
        portal.changeBankAccounts.add(anne, form(GERMAN));
        String others = mtan();
        portal.changeBankAccounts.add(anne, form(AUSTRIAN));

        assertThat(problem(portal.changeBankAccounts.confirm(anne, others))).isEqualTo(MtanProblem.WRONG);
        portal.pass(Duration.ofMinutes(5));
        assertThat(problem(portal.changeBankAccounts.confirm(anne, mtan()))).isEqualTo(MtanProblem.EXPIRED);
        portal.changeBankAccounts.add(anne, form(GERMAN));
        confirmed();
        assertThat(problem(portal.changeBankAccounts.confirm(anne, mtan()))).isEqualTo(MtanProblem.NONE_OPEN);
    }

    @Test
    @Rule({RuleId.BNK_2, RuleId.MTN_2})
    void an_mtan_is_not_spent_on_what_is_refused() {
        portal.changeBankAccounts.add(anne, form(GERMAN));
        List<ChangeRequest> open = IntStream.range(0, 10)
                .mapToObj(i ->
                        portal.changeAddress.change(anne, new AddressForm(List.of("Weg " + i), "29221", "Celle", "")))
                .map(outcome -> ((RequestOutcome.Requested) outcome).request())
                .toList();

        assertThat(portal.changeBankAccounts.confirm(anne, mtan()))
                .isEqualTo(new Outcome.Answered(new RequestOutcome.Refused(PersonalDataProblem.TOO_MANY_OPEN)));
        assertThat(portal.notices()).isEmpty();

        decide(open.get(0), 0, Verdict.REFUSED);
        confirmed();
        assertThat(portal.notices()).containsExactly(Event.BANK_ACCOUNT_CHANGED);
    }

    @Test
    @Rule({RuleId.BNK_2, RuleId.MTN_2})
    void naming_other_changes_gives_no_further_mtans_on_the_same_day() {
        for (int i = 0; i < 3; i++) {
            portal.changeBankAccounts.add(anne, form(GERMAN));
        }
        assertThat(portal.changeBankAccounts.add(anne, form(AUSTRIAN)))
                .isEqualTo(new Outcome.MtanNotSent(MtanProblem.LOGIN_LIMIT));

        portal.pass(Duration.ofDays(1));
        assertThat(portal.changeBankAccounts.add(anne, form(AUSTRIAN))).isInstanceOf(Outcome.MtanSent.class);
    }

    @Test
    @Rule({RuleId.BNK_2, RuleId.LCK_2})
    void three_exhausted_mtans_arouse_suspicion() {
        for (int round = 0; round < 3; round++) {
            portal.changeBankAccounts.add(anne, form(GERMAN));
            for (int i = 0; i < 3; i++) {
                portal.changeBankAccounts.confirm(anne, "no");
            }
        }

        assertThat(portal.isInside(session)).isFalse();
        assertThat(portal.changeBankAccounts.add(anne, form(GERMAN)))
                .isEqualTo(new Outcome.Answered(RequestOutcome.NoAccount.NO_ACCOUNT));
    }

    @Test
    @Rule({RuleId.BNK_2, RuleId.MTN_3})
    void an_mtan_that_went_to_an_old_number_serves_no_more() {
        portal.changeBankAccounts.add(anne, form(GERMAN));
        String old = mtan();
        portal.changeMobileNumber.name(anne, "+4917012345678");
        portal.changeMobileNumber.confirm(
                anne, portal.last(Commission.MobileNumberMtan.class).mtan().reveal());

        assertThat(problem(portal.changeBankAccounts.confirm(anne, old))).isEqualTo(MtanProblem.WRONG);
    }

    @Test
    @Rule({RuleId.BNK_2, RuleId.MTN_5})
    void a_mail_announces_it_and_names_no_account() {
        portal.changeBankAccounts.add(anne, form(GERMAN));
        assertThat(portal.notices()).isEmpty();

        confirmed();

        assertThat(portal.notices()).containsExactly(Event.BANK_ACCOUNT_CHANGED);
    }

    @Test
    @Rule({RuleId.DAT_4, RuleId.END_2})
    void nothing_is_changed_when_the_use_has_ended() {
        portal.changeBankAccounts.add(anne, form(GERMAN));
        portal.terminateAccess.terminate(anne);

        Outcome notActive = new Outcome.Answered(new RequestOutcome.Refused(PersonalDataProblem.NOT_ACTIVE));
        assertThat(portal.changeBankAccounts.add(anne, form(GERMAN))).isEqualTo(notActive);
        assertThat(portal.changeBankAccounts.confirm(anne, mtan())).isEqualTo(notActive);
        assertThat(portal.notices()).isEmpty();
    }

    @Test
    @Rule(RuleId.BNK_2)
    void all_that_is_wrong_is_told_at_once() {
        assertThat(problems(new BankAccountForm("DE88 3704 0044 0532 0130 00", " ", Set.of())))
                .containsExactly(
                        PersonalDataProblem.IBAN_MALFORMED,
                        PersonalDataProblem.HOLDER_MISSING,
                        PersonalDataProblem.PURPOSE_MISSING);
        assertThat(problems(new BankAccountForm(
                        "TR330006100519786457841326", "x".repeat(71), Set.of(BankAccountPurpose.PAYOUTS))))
                .containsExactly(PersonalDataProblem.NOT_IN_SEPA, PersonalDataProblem.HOLDER_TOO_LONG);
        assertThat(portal.database.required(() -> portal.database.statements))
                .doesNotContain("UnconfirmedChanges.save");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Renée", "a\tb", "Ł", "a@b", "𝔄"})
    @Rule(RuleId.BNK_2)
    void a_holder_has_no_character_that_payments_cannot_bear(String holder) {
        assertThat(problems(new BankAccountForm(GERMAN, holder, Set.of(BankAccountPurpose.PAYOUTS))))
                .containsExactly(PersonalDataProblem.HOLDER_CHARACTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Änne Groß-Müller", "O'Neill & Co. (GbR), 2/3: a+b?"})
    @Rule(RuleId.BNK_2)
    void a_holder_may_have_what_payments_can_bear(String holder) {
        assertThat(portal.changeBankAccounts.add(
                        anne, new BankAccountForm(GERMAN, holder, Set.of(BankAccountPurpose.CONTRIBUTIONS))))
                .isInstanceOf(Outcome.MtanSent.class);
    }

    private List<Problem> problems(BankAccountForm form) {
        Outcome outcome = portal.changeBankAccounts.add(anne, form);
        return ((RequestOutcome.Malformed) ((Outcome.Answered) outcome).outcome())
                .violations().stream().map(Violation::problem).toList();
    }

    private ChangeBankAccounts.View view() {
        return portal.changeBankAccounts.show(anne).orElseThrow();
    }

    private ChangeRequest confirmed() {
        Outcome outcome = portal.changeBankAccounts.confirm(anne, mtan());
        return ((RequestOutcome.Requested) ((Outcome.Answered) outcome).outcome()).request();
    }

    private String mtan() {
        return portal.last(Commission.BankAccountMtan.class).mtan().reveal();
    }

    private void decide(ChangeRequest request, int minutes, Verdict verdict) {
        portal.decideRequests.decide(
                request.id(), new Decision(portal.instant().plusSeconds(60L * minutes), "e", verdict, null));
    }

    private void report(int minutes, String event, BankAccount... accounts) {
        assertThat(portal.takeBankAccounts.take(
                        TestPortal.ANNE.kvnr(),
                        new BankAccountReport(portal.instant().plusSeconds(60L * minutes), event, List.of(accounts))))
                .isTrue();
    }

    private static Problem problem(Outcome outcome) {
        return ((Outcome.MtanRefused) outcome).violation().problem();
    }
}
