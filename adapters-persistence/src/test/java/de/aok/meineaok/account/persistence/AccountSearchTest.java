package de.aok.meineaok.account.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.AccountStatus;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts.Addition;
import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.insured.persistence.JpaInsuredPersons;
import de.aok.meineaok.persistence.TestAccounts;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.termination.UseEnd;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Rule(RuleId.END_2)
class AccountSearchTest {
    private static final Ik INSURER = new Ik("102114819");
    private static final Ik OTHER = new Ik("108312586");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    private final TestDatabase database = TestDatabase.shared();
    private final JpaAccounts accounts = new JpaAccounts(database.entities());
    private final JpaInsuredPersons persons = new JpaInsuredPersons(database.entities());

    @BeforeEach
    void empty() {
        database.execute("delete from account");
        database.execute("delete from insured_person");
        database.execute("delete from insurance");
    }

    @Test
    void finds_whose_use_ended_until_a_day() {
        Account earlier = ended("A000500015", YESTERDAY);
        Account today = ended("X110411675", TODAY);
        ended("E763972509", TODAY.plusDays(1));
        Account closed = ended("T000000014", YESTERDAY);
        database.required(() -> accounts.close(closed.id(), TestAccounts.REGISTERED_AT));
        active("B000000004");

        assertThat(database.required(() -> accounts.whoseUseEnded(TODAY, null, 10)))
                .containsExactlyInAnyOrder(earlier.id(), today.id());
    }

    @Test
    void goes_through_what_it_finds_a_page_at_a_time() {
        List<AccountId> all = List.of(
                ended("A000500015", TODAY).id(),
                ended("X110411675", TODAY).id(),
                ended("E763972509", TODAY).id());

        List<AccountId> found = new ArrayList<>();
        AccountId after = null;
        for (List<AccountId> page = page(after); !page.isEmpty(); page = page(after)) {
            found.addAll(page);
            after = page.get(page.size() - 1);
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(all);
    }

    private List<AccountId> page(@Nullable AccountId after) {
        return database.required(() -> accounts.whoseUseEnded(TODAY, after, 2));
    }

    @Test
    @Rule(RuleId.ELI_5)
    void finds_who_uses_an_account_without_being_insured() {
        Account notYetEnded = active("A000500015");
        person("A000500015", false, INSURER, null, TODAY);
        Account ended = active("X110411675");
        person("X110411675", false, INSURER, null, YESTERDAY);
        Account elsewhere = waiting("E763972509");
        person("E763972509", false, OTHER, null, null);
        Account dead = active("B000000004");
        person("B000000004", true, INSURER, null, null);
        Account notYetBegun = active("T000000014");
        person("T000000014", false, INSURER, TODAY.plusDays(1), null);

        assertThat(insuranceChanged())
                .containsExactlyInAnyOrder(ended.id(), elsewhere.id(), dead.id(), notYetBegun.id())
                .doesNotContain(notYetEnded.id());
    }

    @Test
    void finds_who_terminated_and_is_not_insured_either() {
        Account both = ended("A000500015", TODAY);
        person("A000500015", false, INSURER, null, YESTERDAY);
        ended("X110411675", TODAY);
        person("X110411675", false, INSURER, null, null);

        assertThat(insuranceChanged()).containsExactly(both.id());
    }

    @Test
    @Rule(RuleId.ELI_5)
    void finds_who_is_insured_again() {
        Account again = uninsured("A000500015");
        person("A000500015", false, INSURER, TODAY, null);
        uninsured("X110411675");
        person("X110411675", false, INSURER, null, YESTERDAY);
        uninsured("E763972509");
        person("E763972509", true, INSURER, null, null);

        assertThat(insuranceChanged()).containsExactly(again.id());
    }

    @Test
    @Rule(RuleId.END_2)
    void finds_whose_insurance_ended_earlier_than_was_known() {
        Account earlier = uninsured("A000500015");
        person("A000500015", false, INSURER, null, YESTERDAY.minusDays(1));
        uninsured("X110411675");
        person("X110411675", false, INSURER, null, YESTERDAY);
        uninsured("E763972509");
        person("E763972509", false, OTHER, null, YESTERDAY.minusDays(1));
        Account dead = uninsured("B000000004");
        person("B000000004", true, INSURER, null, YESTERDAY.minusDays(1));
        uninsured("T000000014");
        person("T000000014", true, INSURER, null, TODAY);

        assertThat(insuranceChanged()).containsExactlyInAnyOrder(earlier.id(), dead.id());
    }

    @Test
    void passes_over_who_is_closed_or_not_on_file() {
        Account closed = active("X110411675");
        database.required(() -> accounts.close(closed.id(), TestAccounts.REGISTERED_AT));
        person("X110411675", false, INSURER, null, YESTERDAY);
        active("E763972509");

        assertThat(insuranceChanged()).isEmpty();
    }

    private List<AccountId> insuranceChanged() {
        List<AccountId> all = database.required(() -> accounts.whoseInsuranceChanged(INSURER, TODAY, null, 10));
        if (!all.isEmpty()) {
            assertThat(database.required(() -> accounts.whoseInsuranceChanged(INSURER, TODAY, all.get(0), 10)))
                    .isEqualTo(all.subList(1, all.size()));
        }
        return all;
    }

    private Account waiting(String kvnr) {
        Account account = TestAccounts.account(kvnr, kvnr);
        assertThat(database.required(() -> accounts.add(account, TestAccounts.CONSENTS, TestAccounts.REGISTERED_AT)))
                .isEqualTo(Addition.ADDED);
        return account;
    }

    private Account active(String kvnr) {
        return moved(kvnr, AccountState.ACTIVE, null);
    }

    private Account ended(String kvnr, LocalDate on) {
        return moved(kvnr, AccountState.TERMINATED, on);
    }

    private Account uninsured(String kvnr) {
        return moved(kvnr, AccountState.INSURANCE_ENDED, YESTERDAY);
    }

    private Account moved(String kvnr, AccountState state, @Nullable LocalDate useEnd) {
        Account account = waiting(kvnr);
        database.required(() -> {
            accounts.changeStatus(
                    account.id(), AccountStatus.of(AccountState.ACTIVE), null, TestAccounts.REGISTERED_AT);
            accounts.changeStatus(
                    account.id(),
                    AccountStatus.of(state),
                    useEnd == null ? null : new UseEnd(useEnd),
                    TestAccounts.REGISTERED_AT);
        });
        return account;
    }

    private void person(String kvnr, boolean deceased, Ik payor, @Nullable LocalDate start, @Nullable LocalDate end) {
        Account someone = TestAccounts.account(kvnr, "x");
        database.required(() -> persons.store(
                List.of(new InsuredRecord.Person(
                        1,
                        someone.kvnr(),
                        new PersonName("Groß", "Änne"),
                        LocalDate.of(1940, 2, 29),
                        new PostalAddress(List.of("Lange Straße 1"), "30159", "Hannover", "DE"),
                        false,
                        deceased)),
                List.of(new InsuredRecord.Insurance(2, "c-" + kvnr, someone.kvnr(), new Coverage(payor, start, end)))));
    }
}
