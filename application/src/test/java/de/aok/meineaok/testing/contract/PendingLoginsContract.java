package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.access.application.port.PendingLogins;
import de.aok.meineaok.access.application.port.TokenKey;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.login.LoginAttempt;
import de.aok.meineaok.login.application.port.LoginAttempts;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link PendingLogins} promise. */
@Rule({RuleId.LOG_4, RuleId.LOG_5})
public abstract class PendingLoginsContract extends KeepingContract {
    private static final TokenKey FIRST = Keys.token("t1");
    private static final TokenKey SECOND = Keys.token("t2");
    private static final TokenKey OTHER = Keys.token("t3");

    private AccountId account = Keys.name("Name").pseudonym();

    /** What ends them. */
    protected abstract PendingLogins pending();

    /** The same logins, as their steps see them. */
    protected abstract LoginAttempts attempts();

    /** An account, and each time another. */
    protected abstract AccountId newAccount();

    @BeforeEach
    final void two_logins_of_one_account_and_one_of_another() {
        account = newAccount();
        AccountId other = newAccount();
        doWithin(() -> {
            attempts().add(FIRST, LoginAttempt.start(account, false, NOW));
            attempts().add(SECOND, LoginAttempt.start(account, true, NOW));
            attempts().add(OTHER, LoginAttempt.start(other, false, NOW));
        });
    }

    @Test
    void ends_all_logins_of_an_account() {
        doWithin(() -> pending().endAll(account));

        assertThat(onTheirWay()).containsExactly(OTHER);
        assertThat(within(() -> attempts().lock(FIRST))).isEmpty();
    }

    @Test
    void ends_all_logins_of_an_account_but_one() {
        doWithin(() -> pending().endAllBut(SECOND, account));

        assertThat(onTheirWay()).containsExactly(SECOND, OTHER);
    }

    @Test
    void ends_none_when_it_is_rolled_back() {
        assertThatIllegalStateException()
                .isThrownBy(() -> doWithin(() -> {
                    pending().endAllBut(SECOND, account);
                    pending().endAll(account);
                    throw new IllegalStateException("the cause failed");
                }));

        assertThat(onTheirWay()).containsExactly(FIRST, SECOND, OTHER);
    }

    private List<TokenKey> onTheirWay() {
        return Stream.of(FIRST, SECOND, OTHER)
                .filter(key -> within(() -> attempts().find(key)).isPresent())
                .toList();
    }
}
