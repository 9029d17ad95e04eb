package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.access.application.port.NameKey;
import de.aok.meineaok.access.application.port.PasswordGuard;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.login.LoginRules;
import de.aok.meineaok.login.PasswordAttempts;
import de.aok.meineaok.recovery.DailyTries;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a {@link PasswordGuard} promises. */
@Rule(RuleId.LOG_3)
public abstract class PasswordGuardContract extends KeepingContract {
    private static final LoginRules RULES = LoginRules.aokNiedersachsen();
    private static final PasswordAttempts LOCKED =
            new PasswordAttempts(5, new DailyTries(LocalDate.of(2026, 11, 24), 2), 7, NOW);

    private final NameKey name = Keys.name("Name");

    /** A guard that knows of no name. */
    protected abstract PasswordGuard guard();

    /** An account that takes a name. */
    protected abstract AccountId newAccount();

    @Test
    void knows_nothing_of_a_name_never_tried() {
        assertThat(peek()).isEqualTo(PasswordAttempts.none());
        assertThat(within(() -> guard().lock(name, NOW))).isEqualTo(PasswordAttempts.none());
    }

    @Test
    void keeps_what_was_saved_for_each_name() {
        save(LOCKED);

        assertThat(peek()).isEqualTo(LOCKED);
        assertThat(within(() -> guard().lock(name, NOW.plusSeconds(1)))).isEqualTo(LOCKED);
        assertThat(within(() -> guard().peek(Keys.name("Else")))).isEqualTo(PasswordAttempts.none());
    }

    @Test
    void keeps_that_a_lock_has_ended() {
        save(LOCKED);

        save(LOCKED.afterNewPassword());

        assertThat(peek()).isEqualTo(LOCKED.afterNewPassword());
    }

    @Test
    void a_new_account_starts_from_nothing() {
        AccountId account = newAccount();
        save(LOCKED);

        doWithin(() -> guard().reset(name, account, NOW));

        assertThat(peek()).isEqualTo(PasswordAttempts.none());
        save(LOCKED);
        assertThat(peek()).isEqualTo(LOCKED);
    }

    @Test
    void lets_five_of_many_at_once_be_judged_and_no_more() throws Exception {
        assertThat(atOnce(40, i -> judgeWrong())).filteredOn(judged -> judged).hasSize(5);

        assertThat(peek().locked()).isTrue();
    }

    private boolean judgeWrong() {
        PasswordAttempts attempts = guard().lock(name, NOW);
        if (attempts.locked()) {
            return false;
        }
        guard().save(name, attempts.afterWrong(NOW, RULES));
        return true;
    }

    @Test
    void loses_no_count_of_many_at_once() throws Exception {
        atOnce(40, i -> countOneMore());

        assertThat(peek().failedSinceLogin()).isEqualTo(40);
    }

    @Test
    void tells_who_locks_a_name_how_it_stands_by_then_whatever_was_seen_before() throws Exception {
        save(PasswordAttempts.none());

        atOnce(40, i -> {
            guard().peek(name);
            return countOneMore();
        });

        assertThat(peek().failedSinceLogin()).isEqualTo(40);
    }

    @Test
    void goes_on_from_what_was_saved_in_the_same_transaction() {
        doWithin(() -> {
            countOneMore();
            countOneMore();
            assertThat(guard().peek(name).failedSinceLogin()).isEqualTo(2);
        });

        assertThat(peek().failedSinceLogin()).isEqualTo(2);
    }

    private int countOneMore() {
        PasswordAttempts more = guard().lock(name, NOW).afterFailureOfAnotherStep();
        guard().save(name, more);
        return more.failedSinceLogin();
    }

    @Test
    void counts_nothing_that_was_rolled_back() {
        save(LOCKED);
        AccountId account = newAccount();

        assertThatIllegalStateException()
                .isThrownBy(() -> doWithin(() -> {
                    countOneMore();
                    throw new IllegalStateException("the try failed");
                }));
        assertThatIllegalStateException()
                .isThrownBy(() -> doWithin(() -> {
                    guard().reset(name, account, NOW);
                    throw new IllegalStateException("the registration failed");
                }));

        assertThat(peek()).isEqualTo(LOCKED);
    }

    private void save(PasswordAttempts attempts) {
        doWithin(() -> {
            guard().lock(name, NOW);
            guard().save(name, attempts);
        });
    }

    private PasswordAttempts peek() {
        return within(() -> guard().peek(name));
    }
}
