package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.AccountStatus;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.account.application.port.Accounts.Addition;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What {@link Accounts} promise of those that nobody ever activated. */
@Rule(RuleId.REG_9)
public abstract class NeverActivatedAccountsContract extends CodeKeepingContract {
    private static final Instant LIMIT = NOW.minus(Duration.ofDays(111));
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(200));

    @Test
    void are_removed_only_while_they_wait_with_no_code_issued_since() {
        Account stale = waiting("A000500015", "stale", LIMIT.minusMillis(1));
        Account recent = waiting("B000000004", "recent", LIMIT);
        Account renewed = waiting("X110411675", "renewed", LONG_AGO);
        issue(renewed.id(), NOW.minus(Duration.ofDays(20)));
        Account active = waiting("E763972509", "active", LONG_AGO);
        doWithin(() -> accounts().changeStatus(active.id(), AccountStatus.of(AccountState.ACTIVE), null, NOW));

        assertThat(remove(100)).isEqualTo(1);

        doWithin(() -> {
            assertThat(accounts().find(stale.id())).isEmpty();
            assertThat(accounts().find(recent.id())).isPresent();
            assertThat(accounts().find(renewed.id())).isPresent();
            assertThat(accounts().find(active.id())).isPresent();
        });
        assertThat(remove(100)).isZero();
    }

    @Test
    void leave_person_and_user_name_free_and_nothing_that_belonged_to_them() {
        Account stale = waiting("A000500015", "stale", LONG_AGO);

        assertThat(remove(100)).isEqualTo(1);

        doWithin(() -> {
            assertThat(accounts().isRegistered(stale.kvnr())).isFalse();
            assertThat(accounts().isTaken(stale.userName())).isFalse();
            assertThat(accounts().userNameOf(stale.id())).isEmpty();
            assertThat(activationCodes().latest(stale.id())).isEmpty();
            assertThat(activationCodes().orders(stale.id())).isEmpty();
        });
        assertThat(add(account("A000500015", "stale"))).isEqualTo(Addition.ADDED);
    }

    @Test
    void are_removed_so_many_at_once_as_is_asked() {
        for (String person : PERSONS) {
            waiting(person, person, LONG_AGO);
        }

        assertThat(remove(2)).isEqualTo(2);
        assertThat(remove(2)).isEqualTo(2);
        assertThat(remove(2)).isEqualTo(1);
        assertThat(remove(2)).isZero();
    }

    private Account waiting(String kvnr, String userName, Instant lastCodeIssuedAt) {
        Account account = added(kvnr, userName);
        issue(account.id(), lastCodeIssuedAt);
        return account;
    }

    private int remove(int atMost) {
        return within(() -> accounts().removeNeverActivated(LIMIT, atMost));
    }
}
