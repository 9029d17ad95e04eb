package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.account.application.port.Accounts.Addition;
import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import org.junit.jupiter.api.Test;

/** What {@link Accounts} promise of those that are closed. What belonged to one, such as its codes, is a matter of their ports. */
@Rule(RuleId.END_3)
public abstract class ClosedAccountsContract extends AccountKeepingContract {
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
