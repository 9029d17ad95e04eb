package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.PasswordHistory;
import de.aok.meineaok.credential.PasswordRules;
import de.aok.meineaok.credential.application.port.Passwords;
import de.aok.meineaok.credential.application.port.Passwords.Kept;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Passwords} promise. */
public abstract class PasswordsContract extends AccountKeepingContract {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PasswordHash FIRST = account("A000500015", "Name").passwordHash();
    private static final PasswordHash NEXT = hash("bmV3");
    private static final PasswordHistory CHANGED = new PasswordHistory(List.of(NEXT, FIRST));

    /** The passwords of the {@link #accounts()}. */
    protected abstract Passwords passwords();

    @Test
    void knows_the_password_of_the_registration_and_no_change() {
        assertThat(kept(newAccount(0))).isEqualTo(new Kept(PasswordHistory.startingWith(FIRST), null));
    }

    @Test
    @Rule({RuleId.PWD_7, RuleId.PWD_8})
    void keeps_what_the_history_holds_and_forgets_the_rest() {
        AccountId account = newAccount(0);
        PasswordHistory history = kept(account).history();
        for (int i = 1; i <= 7; i++) {
            history = history.changedTo(hash("bmV3" + i), PasswordRules.aokNiedersachsen());
            PasswordHistory next = history;
            LocalDate day = TODAY.plusDays(i);

            doWithin(() -> passwords().change(account, next, day));

            assertThat(kept(account)).isEqualTo(new Kept(history, day));
        }
    }

    @Test
    void a_change_shows_at_once_in_the_account() {
        AccountId account = newAccount(0);

        doWithin(() -> {
            assertThat(current(account)).isEqualTo(FIRST);
            passwords().change(account, CHANGED, TODAY);
            assertThat(current(account)).isEqualTo(NEXT);
            assertThat(passwords().of(account)).isEqualTo(new Kept(CHANGED, TODAY));
        });

        assertThat(within(() -> current(account))).isEqualTo(NEXT);
    }

    @Test
    void a_change_is_none_of_another_account() {
        AccountId account = newAccount(0);
        AccountId other = newAccount(1);

        doWithin(() -> passwords().change(account, CHANGED, TODAY));

        assertThat(kept(other)).isEqualTo(new Kept(PasswordHistory.startingWith(FIRST), null));
        assertThat(within(() -> current(other))).isEqualTo(FIRST);
    }

    @Test
    @Rule(RuleId.PWD_9)
    void a_password_hashed_anew_is_no_change() {
        AccountId account = newAccount(0);
        PasswordHash again = hash("YWdhaW4");

        doWithin(() -> accounts().rehash(account, again));
        assertThat(kept(account)).isEqualTo(new Kept(PasswordHistory.startingWith(again), null));

        doWithin(() -> passwords().change(account, new PasswordHistory(List.of(NEXT, again)), TODAY));
        PasswordHash onceMore = hash("b25jZQ");
        doWithin(() -> accounts().rehash(account, onceMore));
        assertThat(kept(account)).isEqualTo(new Kept(new PasswordHistory(List.of(onceMore, again)), TODAY));
    }

    @Test
    void a_change_rolls_back_with_its_cause() {
        AccountId account = newAccount(0);
        assertThatIllegalStateException()
                .isThrownBy(() -> doWithin(() -> {
                    passwords().change(account, CHANGED, TODAY);
                    throw new IllegalStateException("the cause failed");
                }));

        assertThat(kept(account)).isEqualTo(new Kept(PasswordHistory.startingWith(FIRST), null));
        assertThat(within(() -> current(account))).isEqualTo(FIRST);
    }

    private Kept kept(AccountId account) {
        return within(() -> passwords().of(account));
    }

    private PasswordHash current(AccountId account) {
        return accounts().find(account).orElseThrow().passwordHash();
    }
}
