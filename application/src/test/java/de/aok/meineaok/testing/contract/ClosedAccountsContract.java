package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.access.application.port.Sessions;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.account.application.port.Accounts.Addition;
import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.locking.application.port.ContactTasks;
import de.aok.meineaok.locking.application.port.ContactTasks.ContactTask;
import de.aok.meineaok.login.LastLogin;
import de.aok.meineaok.login.LoginAttempt;
import de.aok.meineaok.login.Session;
import de.aok.meineaok.login.application.port.LoginAttempts;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link Accounts} promise of those that are closed. That codes, questions and their like go is proven with their ports. */
@Rule(RuleId.END_3)
public abstract class ClosedAccountsContract extends AccountKeepingContract {
    /** The logins into the {@link #accounts()}. */
    protected abstract LoginAttempts loginAttempts();

    /** The sessions of the {@link #accounts()}. */
    protected abstract Sessions sessions();

    /** Tasks because of the {@link #accounts()}; before each test there is none. */
    protected abstract ContactTasks contactTasks();

    @Test
    void are_found_by_nothing_but_their_user_name() {
        Account account = added("A000500015", "Mueller7");

        close(account.id());

        doWithin(() -> {
            assertThat(accounts().find(account.id())).isEmpty();
            assertThat(accounts().findByUserName("Mueller7")).isEmpty();
            assertThat(accounts().idOf("Mueller7")).isEmpty();
            assertThat(accounts().idOf(account.kvnr())).isEmpty();
            assertThat(accounts().isRegistered(account.kvnr())).isFalse();
            assertThat(accounts().isTaken(UserName.of("mueller7"))).isTrue();
            assertThat(accounts().userNameOf(account.id())).contains(account.userName());
        });
    }

    @Test
    @Rule(RuleId.REG_4)
    void let_their_person_come_back_and_nobody_else_take_their_user_name() {
        close(added("A000500015", "Mueller7").id());

        assertThat(add(account("X110411675", "MUELLER7"))).isEqualTo(Addition.USER_NAME_TAKEN);
        assertThat(add(account("A000500015", "Mueller7"))).isEqualTo(Addition.USER_NAME_TAKEN);
        assertThat(add(account("A000500015", "Mueller8"))).isEqualTo(Addition.ADDED);
        assertThat(add(account("A000500015", "Mueller9"))).isEqualTo(Addition.PERSON_HAS_ACCOUNT);
    }

    @Test
    void may_be_several_of_one_person() {
        Account first = added("A000500015", "Mueller7");
        close(first.id());
        Account second = added("A000500015", "Mueller8");
        close(second.id());

        Account third = added("A000500015", "Mueller9");

        doWithin(() -> {
            assertThat(accounts().idOf(first.kvnr())).contains(third.id());
            assertThat(accounts().userNameOf(first.id())).contains(first.userName());
            assertThat(accounts().userNameOf(second.id())).contains(second.userName());
        });
    }

    @Test
    void take_logins_on_their_way_and_sessions_with_them() {
        AccountId account = newAccount(0);
        AccountId other = newAccount(1);
        doWithin(() -> {
            loginAttempts().add(Keys.token("1"), LoginAttempt.start(account, false, NOW));
            loginAttempts().add(Keys.token("2"), LoginAttempt.start(other, false, NOW));
            sessions().add(Keys.token("3"), Keys.name("5"), Session.start(account, NOW, new LastLogin(null, 0)));
            sessions().add(Keys.token("4"), Keys.name("6"), Session.start(other, NOW, new LastLogin(null, 0)));
        });
        assertThat(within(() -> loginAttempts().find(Keys.token("1")))).isPresent();
        assertThat(within(() -> sessions().find(Keys.token("3")))).isPresent();

        close(account);

        doWithin(() -> {
            assertThat(loginAttempts().find(Keys.token("1"))).isEmpty();
            assertThat(loginAttempts().find(Keys.token("2"))).isPresent();
            assertThat(sessions().find(Keys.token("3"))).isEmpty();
            assertThat(sessions().find(Keys.token("4"))).isPresent();
        });
    }

    @Test
    void leave_nobody_to_be_contacted() {
        ContactTask task = new ContactTask(UUID.randomUUID(), newAccount(0), "many-addresses", NOW);
        ContactTask another = new ContactTask(UUID.randomUUID(), newAccount(1), "many-addresses", NOW);
        doWithin(() -> {
            contactTasks().add(task);
            contactTasks().add(another);
        });

        close(task.account());

        assertThat(within(() -> contactTasks().open(10))).containsExactly(another);
        assertThat(within(() -> contactTasks().findOpen(task.id()))).isEmpty();
    }

    @Test
    void leave_others_as_they_were() {
        Account account = added("A000500015", "Mueller7");
        Account other = added("X110411675", "Mueller8");

        close(account.id());

        assertThat(within(() -> accounts().find(other.id()))).contains(other);
    }

    @Test
    void are_open_as_before_if_their_closing_failed() {
        Account account = added("A000500015", "Mueller7");
        assertThatIllegalStateException()
                .isThrownBy(() -> doWithin(() -> {
                    accounts().close(account.id(), NOW);
                    assertThat(accounts().find(account.id())).isEmpty();
                    throw new IllegalStateException("the cause failed");
                }));

        assertThat(within(() -> accounts().find(account.id()))).contains(account);
        assertThat(within(() -> accounts().idOf(account.kvnr()))).contains(account.id());
    }
}
