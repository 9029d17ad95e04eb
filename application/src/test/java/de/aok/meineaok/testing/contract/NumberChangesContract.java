package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.MtanChallenge;
import de.aok.meineaok.mobilenumber.MtanHash;
import de.aok.meineaok.mobilenumber.NumberChange;
import de.aok.meineaok.mobilenumber.application.port.NumberChanges;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link NumberChanges} promise. */
@Rule(RuleId.MTN_3)
public abstract class NumberChangesContract extends AccountKeepingContract {
    private static final NumberChange CHANGE = new NumberChange(
            new MobileNumber("+4915112345679"),
            LocalDate.of(2026, 11, 24),
            new MtanChallenge(new MtanChallenge.Open(new MtanHash(new byte[] {1, 2}), NOW.plusSeconds(300), 1), 2));
    private static final NumberChange LATER = new NumberChange(
            new MobileNumber("+4915112345670"), LocalDate.of(2026, 11, 25), new MtanChallenge(null, 3));

    /** The changes of the {@link #accounts()}. */
    protected abstract NumberChanges numberChanges();

    @Test
    void keeps_one_in_place_of_the_one_before_until_it_is_removed() {
        AccountId account = newAccount(0);
        assertThat(find(account)).isEmpty();
        save(account, CHANGE);
        assertThat(find(account)).contains(CHANGE);

        save(account, LATER);
        assertThat(find(account)).contains(LATER);

        remove(account);
        assertThat(find(account)).isEmpty();
        remove(account);
        assertThat(find(account)).isEmpty();
    }

    @Test
    void keeps_one_of_each_account() {
        AccountId account = newAccount(0);
        AccountId other = newAccount(1);

        save(account, CHANGE);
        assertThat(find(other)).isEmpty();
        save(other, LATER);
        assertThat(find(account)).contains(CHANGE);

        remove(account);
        assertThat(find(other)).contains(LATER);
    }

    @Test
    @Rule(RuleId.RET_1)
    void go_when_they_were_named_before_a_day() {
        AccountId account = newAccount(0);
        AccountId other = newAccount(1);
        save(account, CHANGE);
        save(other, LATER);

        assertThat(within(() -> numberChanges().removeNamedBefore(CHANGE.on(), 10)))
                .isZero();
        assertThat(within(() -> numberChanges().removeNamedBefore(LATER.on(), 10)))
                .isEqualTo(1);

        assertThat(find(account)).isEmpty();
        assertThat(find(other)).contains(LATER);
    }

    @Test
    @Rule(RuleId.END_3)
    void go_with_their_account_when_it_is_closed() {
        AccountId account = newAccount(0);
        AccountId other = newAccount(1);
        save(account, CHANGE);
        save(other, CHANGE);

        close(account);

        assertThat(find(account)).isEmpty();
        assertThat(find(other)).contains(CHANGE);
    }

    private void save(AccountId account, NumberChange change) {
        doWithin(() -> numberChanges().save(account, change));
    }

    private void remove(AccountId account) {
        doWithin(() -> numberChanges().remove(account));
    }

    private Optional<NumberChange> find(AccountId account) {
        return within(() -> numberChanges().find(account));
    }
}
