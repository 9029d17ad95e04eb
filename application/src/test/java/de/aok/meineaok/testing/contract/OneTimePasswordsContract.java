package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.login.application.port.OneTimePasswords;
import de.aok.meineaok.login.application.port.OneTimePasswords.Kept;
import de.aok.meineaok.recovery.IssuedOneTimePassword;
import de.aok.meineaok.recovery.IssuedOneTimePassword.Way;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link OneTimePasswords} promise. */
@Rule(RuleId.RCV_3)
public abstract class OneTimePasswordsContract extends AccountKeepingContract {
    /** Of which not the smallest part gets lost. */
    private static final Instant AT = Instant.parse("2026-11-24T10:00:00.123456Z");

    private static final Kept FIRST = kept("Zmlyc3Q", AT, Way.LETTER);
    private static final Kept SECOND = kept("c2Vjb25k", AT.plusSeconds(1), Way.MAIL);

    /** The one-time passwords of the {@link #accounts()}. */
    protected abstract OneTimePasswords oneTimePasswords();

    @Test
    void finds_none_before_one_was_sent() {
        AccountId account = newAccount(0);
        issue(newAccount(1), FIRST);

        assertThat(find(account)).isEmpty();
        assertThat(letters(account)).isEmpty();
    }

    @Test
    void a_new_one_voids_the_old() {
        AccountId account = newAccount(0);

        issue(account, FIRST);
        assertThat(find(account)).contains(FIRST);
        issue(account, SECOND);
        assertThat(find(account)).contains(SECOND);
    }

    @Test
    void the_old_one_is_not_void_if_a_new_one_could_not_be_issued() {
        AccountId account = newAccount(0);
        issue(account, FIRST);
        assertThatIllegalStateException()
                .isThrownBy(() -> doWithin(() -> {
                    oneTimePasswords().issue(account, kept("bmV4dA", AT.plusSeconds(1), Way.LETTER));
                    throw new IllegalStateException("the cause failed");
                }));

        assertThat(find(account)).contains(FIRST);
        assertThat(letters(account)).containsExactly(AT);
    }

    @Test
    void two_may_be_issued_in_one_transaction() {
        AccountId account = newAccount(0);

        doWithin(() -> {
            oneTimePasswords().issue(account, FIRST);
            oneTimePasswords().issue(account, SECOND);
            assertThat(oneTimePasswords().find(account)).contains(SECOND);
        });

        assertThat(find(account)).contains(SECOND);
    }

    @Test
    void is_used_up_and_no_other_account_s_with_it() {
        AccountId account = newAccount(0);
        AccountId other = newAccount(1);
        issue(account, FIRST);
        issue(other, SECOND);

        doWithin(() -> oneTimePasswords().discard(account));

        assertThat(find(account)).isEmpty();
        assertThat(find(other)).contains(SECOND);
    }

    @Test
    void remembers_letters_also_when_what_they_brought_is_void() {
        AccountId account = newAccount(0);
        issue(account, FIRST);
        issue(account, SECOND);
        issue(account, kept("bmV4dA", AT.plusSeconds(2), Way.LETTER));

        doWithin(() -> oneTimePasswords().discard(account));

        assertThat(find(account)).isEmpty();
        assertThat(letters(account)).containsExactlyInAnyOrder(AT, AT.plusSeconds(2));
    }

    @Test
    @Rule(RuleId.END_3)
    void go_with_their_account_when_it_is_closed() {
        AccountId account = newAccount(0);
        AccountId other = newAccount(1);
        issue(account, FIRST);
        issue(other, FIRST);

        close(account);

        assertThat(find(account)).isEmpty();
        assertThat(letters(account)).isEmpty();
        assertThat(find(other)).contains(FIRST);
    }

    private void issue(AccountId account, Kept kept) {
        doWithin(() -> oneTimePasswords().issue(account, kept));
    }

    private Optional<Kept> find(AccountId account) {
        return within(() -> oneTimePasswords().find(account));
    }

    private List<Instant> letters(AccountId account) {
        return within(() -> oneTimePasswords().letters(account));
    }

    private static Kept kept(String hash, Instant at, Way way) {
        return new Kept(hash(hash), new IssuedOneTimePassword(at, way));
    }
}
