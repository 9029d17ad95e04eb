package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.AccountStatus;
import de.aok.meineaok.account.LockKind;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.account.application.port.Accounts.Addition;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.termination.UseEnd;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link Accounts} promise of an account from its addition on, for as long as it is open. */
public abstract class AccountsContract extends AccountKeepingContract {
    private static final MobileNumber OTHER_NUMBER = new MobileNumber("+4915112345679");
    private static final PasswordHash AGAIN = new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA");

    @Test
    void keeps_an_account() {
        Account account = added("A000500015", "Mueller7");

        doWithin(() -> {
            assertThat(accounts().find(account.id())).contains(account);
            assertThat(accounts().findByUserName("mUELLER7")).contains(account);
            assertThat(accounts().idOf("MUELLER7")).contains(account.id());
            assertThat(accounts().idOf(account.kvnr())).contains(account.id());
            assertThat(accounts().userNameOf(account.id())).contains(account.userName());
            assertThat(accounts().isRegistered(account.kvnr())).isTrue();
            assertThat(accounts().isTaken(UserName.of("mueller7"))).isTrue();
        });
    }

    @Test
    void knows_nobody_else() {
        added("A000500015", "Mueller7");

        knowsNot(account("X110411675", "Mueller8"));
    }

    @Test
    @Rule(RuleId.LOG_2)
    void nobody_has_a_name_that_cannot_be_one_whatever_was_typed() {
        added("A000500015", "Mueller7");

        for (String typed : List.of("Mueller7\0", "Mueller7\ud800", "", "Mueller7 ", "Mueller%", "Müller'--")) {
            assertThat(within(() -> accounts().findByUserName(typed))).as(typed).isEmpty();
            assertThat(within(() -> accounts().idOf(typed))).as(typed).isEmpty();
        }
    }

    @Test
    @Rule(RuleId.REG_4)
    void gives_a_person_one_account() {
        Account first = added("A000500015", "first");

        assertThat(add(account("A000500015", "second"))).isEqualTo(Addition.PERSON_HAS_ACCOUNT);

        assertThat(within(() -> accounts().idOf(first.kvnr()))).contains(first.id());
        assertThat(within(() -> accounts().isTaken(UserName.of("second")))).isFalse();
    }

    @Test
    @Rule(RuleId.USR_2)
    void gives_out_a_user_name_once_whatever_its_case() {
        Account first = added("A000500015", "Name1");

        assertThat(add(account("X110411675", "NAME1"))).isEqualTo(Addition.USER_NAME_TAKEN);

        assertThat(within(() -> accounts().isTaken(UserName.of("nAME1")))).isTrue();
        assertThat(within(() -> accounts().idOf("NAME1"))).contains(first.id());
        assertThat(within(() -> accounts().isRegistered(Kvnr.of("X110411675")))).isFalse();
    }

    @Test
    @Rule(RuleId.REG_4)
    void gives_a_person_one_account_however_many_ask_at_once() throws Exception {
        List<Addition> additions = atOnce(20, i -> adding(account("A000500015", "name" + i)));

        assertThat(additions).containsOnlyOnce(Addition.ADDED);
        assertThat(additions).filteredOn(Addition.PERSON_HAS_ACCOUNT::equals).hasSize(19);
    }

    @Test
    @Rule(RuleId.USR_2)
    void gives_out_a_user_name_once_however_many_ask_at_once() throws Exception {
        List<String> spelled = List.of("Name1", "NAME1", "name1", "nAme1", "naME1");

        List<Addition> additions = atOnce(5, i -> adding(account(PERSONS.get(i), spelled.get(i))));

        assertThat(additions).containsOnlyOnce(Addition.ADDED);
        assertThat(additions).filteredOn(Addition.USER_NAME_TAKEN::equals).hasSize(4);
    }

    @Test
    void remembers_activation_and_login() {
        Account account = added("A000500015", "Mueller7");

        doWithin(() -> {
            accounts().changeStatus(account.id(), AccountStatus.of(AccountState.ACTIVE), null, NOW);
            accounts().loggedIn(account.id(), NOW.plusSeconds(1));
        });

        Account found = found(account);
        assertThat(found.status()).isEqualTo(AccountStatus.of(AccountState.ACTIVE));
        assertThat(found.lastLoginAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(found.registeredAt()).isEqualTo(NOW);
    }

    @Test
    @Rule({RuleId.LCK_1, RuleId.END_2})
    void remembers_locks_and_the_end_of_use() {
        Account account = added("A000500015", "Mueller7");
        AccountStatus locked = AccountStatus.of(AccountState.TERMINATED)
                .with(LockKind.SUSPICION)
                .with(LockKind.REQUEST);
        UseEnd useEnd = new UseEnd(LocalDate.of(2026, 11, 30));

        change(account, AccountStatus.of(AccountState.ACTIVE), null);
        change(account, locked, useEnd);
        assertThat(found(account).status()).isEqualTo(locked);
        assertThat(found(account).useEnd()).isEqualTo(useEnd);

        change(account, AccountStatus.of(AccountState.ACTIVE).with(LockKind.REQUEST), null);
        assertThat(found(account).status())
                .isEqualTo(AccountStatus.of(AccountState.ACTIVE).with(LockKind.REQUEST));
        assertThat(found(account).useEnd()).isNull();
    }

    @Test
    @Rule(RuleId.LCK_1)
    void passes_over_the_password_lock_which_is_kept_with_the_user_name() {
        Account account = added("A000500015", "Mueller7");
        AccountStatus active = AccountStatus.of(AccountState.ACTIVE);

        change(account, active.with(LockKind.PASSWORD).with(LockKind.REQUEST), null);

        assertThat(found(account).status()).isEqualTo(active.with(LockKind.REQUEST));
    }

    @Test
    @Rule(RuleId.MTN_3)
    void remembers_another_number_another_mail_address_and_a_password_hashed_anew() {
        Account account = added("A000500015", "Mueller7");
        EmailAddress email = new EmailAddress("other@example.org");

        doWithin(() -> {
            accounts().changeMobileNumber(account.id(), OTHER_NUMBER);
            accounts().changeEmail(account.id(), email);
            accounts().rehash(account.id(), AGAIN);
        });

        assertThat(found(account).mobileNumber()).isEqualTo(OTHER_NUMBER);
        assertThat(found(account).email()).isEqualTo(email);
        assertThat(found(account).passwordHash()).isEqualTo(AGAIN);
    }

    @Test
    void changes_show_at_once_and_in_that_account_alone() {
        Account account = added("A000500015", "Mueller7");
        Account other = added("X110411675", "Mueller8");

        doWithin(() -> {
            assertThat(accounts().find(account.id())).contains(account);
            changeAll(account);
            Account changed = accounts().find(account.id()).orElseThrow();
            assertThat(changed.status().state()).isEqualTo(AccountState.ACTIVE);
            assertThat(changed.lastLoginAt()).isEqualTo(NOW);
            assertThat(changed.mobileNumber()).isEqualTo(OTHER_NUMBER);
            assertThat(changed.passwordHash()).isEqualTo(AGAIN);
        });

        assertThat(found(other)).isEqualTo(other);
    }

    @Test
    void an_addition_rolls_back_with_its_cause() {
        Account account = account("A000500015", "Mueller7");
        assertThatIllegalStateException()
                .isThrownBy(() -> doWithin(() -> {
                    adding(account);
                    throw new IllegalStateException("the cause failed");
                }));

        knowsNot(account);
        assertThat(add(account)).isEqualTo(Addition.ADDED);
    }

    @Test
    void changes_roll_back_with_their_cause() {
        Account account = added("A000500015", "Mueller7");
        assertThatIllegalStateException()
                .isThrownBy(() -> doWithin(() -> {
                    changeAll(account);
                    throw new IllegalStateException("the cause failed");
                }));

        assertThat(found(account)).isEqualTo(account);
    }

    private void changeAll(Account account) {
        accounts().changeStatus(account.id(), AccountStatus.of(AccountState.ACTIVE), null, NOW);
        accounts().loggedIn(account.id(), NOW);
        accounts().changeMobileNumber(account.id(), OTHER_NUMBER);
        accounts().rehash(account.id(), AGAIN);
    }

    private void change(Account account, AccountStatus status, @Nullable UseEnd useEnd) {
        doWithin(() -> accounts().changeStatus(account.id(), status, useEnd, NOW));
    }

    private Account found(Account account) {
        return within(() -> accounts().find(account.id())).orElseThrow();
    }

    private void knowsNot(Account account) {
        doWithin(() -> {
            assertThat(accounts().find(account.id())).isEmpty();
            assertThat(accounts().findByUserName(account.userName().value())).isEmpty();
            assertThat(accounts().idOf(account.userName().value())).isEmpty();
            assertThat(accounts().idOf(account.kvnr())).isEmpty();
            assertThat(accounts().userNameOf(account.id())).isEmpty();
            assertThat(accounts().isRegistered(account.kvnr())).isFalse();
            assertThat(accounts().isTaken(account.userName())).isFalse();
        });
    }
}
