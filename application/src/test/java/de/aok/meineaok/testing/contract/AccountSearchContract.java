package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.AccountStatus;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.termination.UseEnd;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link Accounts} promise to those who go through them, looking for whose use or insurance ended. */
@Rule(RuleId.END_2)
public abstract class AccountSearchContract extends AccountKeepingContract {
    private static final Ik INSURER = new Ik("102114819");
    private static final Ik OTHER = new Ik("108312586");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    /** In an order in which nobody has them: some compare their halves as signed numbers. */
    private static final List<UUID> IDENTIFIERS = List.of(
            new UUID(1, -1),
            new UUID(Long.MIN_VALUE, 1),
            new UUID(1, 1),
            new UUID(-1, -1),
            new UUID(Long.MAX_VALUE, 1));

    /** The persons of whose insurance the accounts know; before each test there is none. */
    protected abstract InsuredPersons insuredPersons();

    @Test
    void finds_whose_use_ended_until_a_day() {
        Account earlier = ended("A000500015", YESTERDAY);
        Account today = ended("X110411675", TODAY);
        ended("E763972509", TODAY.plusDays(1));
        close(ended("T000000014", YESTERDAY).id());
        active("B000000004");

        assertThat(useEnded(null, 10)).containsExactlyInAnyOrder(earlier.id(), today.id());
    }

    @Test
    void goes_through_whose_use_ended_a_page_at_a_time() {
        goesThrough(kvnr -> {}, this::useEnded);
    }

    @Test
    void goes_through_whose_insurance_changed_a_page_at_a_time() {
        goesThrough(kvnr -> person(kvnr, false, INSURER, null, YESTERDAY), this::insuranceChanged);
    }

    private void goesThrough(Consumer<String> insurance, Search search) {
        List<AccountId> ids = new ArrayList<>();
        for (int i = 0; i < PERSONS.size(); i++) {
            String kvnr = PERSONS.get(i);
            Account account = added(account(new AccountId(IDENTIFIERS.get(i)), kvnr, kvnr));
            move(account, AccountState.TERMINATED, TODAY);
            insurance.accept(kvnr);
            ids.add(account.id());
        }
        List<AccountId> all = search.find(null, 10);
        assertThat(all).containsExactlyInAnyOrderElementsOf(ids);

        List<AccountId> found = new ArrayList<>();
        AccountId after = null;
        for (List<AccountId> page = search.find(after, 2); !page.isEmpty(); page = search.find(after, 2)) {
            assertThat(page).hasSizeLessThanOrEqualTo(2);
            found.addAll(page);
            after = page.get(page.size() - 1);
            // What became of it moves none of those behind it.
            close(after);
        }

        assertThat(found).isEqualTo(all);
    }

    private interface Search {
        List<AccountId> find(@Nullable AccountId after, int atMost);
    }

    private List<AccountId> useEnded(@Nullable AccountId after, int atMost) {
        return within(() -> accounts().whoseUseEnded(TODAY, after, atMost));
    }

    @Test
    @Rule(RuleId.ELI_5)
    void finds_who_uses_an_account_without_being_insured() {
        active("A000500015");
        person("A000500015", false, INSURER, null, TODAY);
        Account ended = active("X110411675");
        person("X110411675", false, INSURER, null, YESTERDAY);
        Account elsewhere = added("E763972509", "waiting");
        person("E763972509", false, OTHER, null, null);
        Account dead = active("B000000004");
        person("B000000004", true, INSURER, null, null);
        Account notYetBegun = active("T000000014");
        person("T000000014", false, INSURER, TODAY.plusDays(1), null);

        assertThat(insuranceChanged())
                .containsExactlyInAnyOrder(ended.id(), elsewhere.id(), dead.id(), notYetBegun.id());
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
        close(active("X110411675").id());
        person("X110411675", false, INSURER, null, YESTERDAY);
        active("E763972509");

        assertThat(insuranceChanged()).isEmpty();
    }

    private List<AccountId> insuranceChanged() {
        List<AccountId> all = insuranceChanged(null, 10);
        if (!all.isEmpty()) {
            assertThat(insuranceChanged(null, 1)).containsExactly(all.get(0));
            assertThat(insuranceChanged(all.get(0), 10)).isEqualTo(all.subList(1, all.size()));
        }
        return all;
    }

    private List<AccountId> insuranceChanged(@Nullable AccountId after, int atMost) {
        return within(() -> accounts().whoseInsuranceChanged(INSURER, TODAY, after, atMost));
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
        Account account = added(kvnr, kvnr);
        move(account, state, useEnd);
        return account;
    }

    private void move(Account account, AccountState state, @Nullable LocalDate useEnd) {
        doWithin(() -> {
            accounts().changeStatus(account.id(), AccountStatus.of(AccountState.ACTIVE), null, NOW);
            accounts()
                    .changeStatus(
                            account.id(), AccountStatus.of(state), useEnd == null ? null : new UseEnd(useEnd), NOW);
        });
    }

    private void person(String number, boolean deceased, Ik payor, @Nullable LocalDate start, @Nullable LocalDate end) {
        Kvnr kvnr = Kvnr.of(number);
        doWithin(() -> insuredPersons()
                .store(
                        List.of(new InsuredRecord.Person(
                                1,
                                kvnr,
                                new PersonName("Groß", "Änne"),
                                LocalDate.of(1940, 2, 29),
                                new PostalAddress(List.of("Lange Straße 1"), "30159", "Hannover", "DE"),
                                false,
                                deceased)),
                        List.of(new InsuredRecord.Insurance(2, "c-" + number, kvnr, new Coverage(payor, start, end))),
                        NOW));
    }
}
