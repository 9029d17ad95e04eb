package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.changerequest.application.BankAccount;
import de.aok.meineaok.changerequest.application.BankAccountPurpose;
import de.aok.meineaok.changerequest.application.RequestedChange;
import de.aok.meineaok.changerequest.application.UnconfirmedChange;
import de.aok.meineaok.changerequest.application.UnconfirmedChange.Kind;
import de.aok.meineaok.changerequest.application.UnconfirmedChange.NewEmail;
import de.aok.meineaok.changerequest.application.UnconfirmedChange.OfBankAccount;
import de.aok.meineaok.changerequest.application.port.UnconfirmedChanges;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.identity.Iban;
import de.aok.meineaok.mobilenumber.MtanChallenge;
import de.aok.meineaok.mobilenumber.MtanHash;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link UnconfirmedChanges} promise. */
@Rule({RuleId.DAT_3, RuleId.BNK_2})
public abstract class UnconfirmedChangesContract extends AccountKeepingContract {
    private static final UnconfirmedChange EMAIL = new UnconfirmedChange(
            new NewEmail(new EmailAddress("new@example.org")),
            LocalDate.of(2026, 11, 24),
            new MtanChallenge(new MtanChallenge.Open(new MtanHash(new byte[] {1, 2}), NOW.plusSeconds(300), 1), 2));
    private static final UnconfirmedChange ADDED = new UnconfirmedChange(
            new OfBankAccount(new RequestedChange.BankAccountAdded(new BankAccount(
                    UUID.randomUUID(),
                    Iban.of("DE89370400440532013000"),
                    "Änne Groß",
                    Set.of(BankAccountPurpose.PAYOUTS)))),
            LocalDate.of(2026, 11, 25),
            new MtanChallenge(null, 3));

    /** The changes of the {@link #accounts()}. */
    protected abstract UnconfirmedChanges unconfirmed();

    @Test
    void keep_one_of_each_kind_until_it_is_removed() {
        AccountId account = newAccount(0);
        assertThat(find(account, Kind.EMAIL)).isEmpty();

        save(account, EMAIL);
        assertThat(find(account, Kind.EMAIL)).contains(EMAIL);
        assertThat(find(account, Kind.BANK_ACCOUNT)).isEmpty();
        save(account, ADDED);
        assertThat(find(account, Kind.EMAIL)).contains(EMAIL);
        assertThat(find(account, Kind.BANK_ACCOUNT)).contains(ADDED);

        remove(account, Kind.EMAIL);
        assertThat(find(account, Kind.EMAIL)).isEmpty();
        assertThat(find(account, Kind.BANK_ACCOUNT)).contains(ADDED);
        remove(account, Kind.EMAIL);
    }

    @Test
    void keep_one_in_place_of_the_one_before() {
        AccountId account = newAccount(0);
        save(account, EMAIL);
        UnconfirmedChange later = new UnconfirmedChange(
                new NewEmail(new EmailAddress("other@example.org")),
                LocalDate.of(2026, 11, 26),
                new MtanChallenge(null, 1));

        save(account, later);
        assertThat(find(account, Kind.EMAIL)).contains(later);

        save(account, later.with(MtanChallenge.none()));
        assertThat(find(account, Kind.EMAIL)).contains(later.with(MtanChallenge.none()));
    }

    @Test
    @Rule(RuleId.END_3)
    void are_each_accounts_own_and_go_with_it_when_it_is_closed() {
        AccountId account = newAccount(0);
        AccountId other = newAccount(1);
        save(account, EMAIL);
        save(account, ADDED);
        assertThat(find(other, Kind.EMAIL)).isEmpty();
        save(other, EMAIL);

        close(account);

        assertThat(find(account, Kind.EMAIL)).isEmpty();
        assertThat(find(account, Kind.BANK_ACCOUNT)).isEmpty();
        assertThat(find(other, Kind.EMAIL)).contains(EMAIL);
    }

    @Test
    @Rule(RuleId.RET_1)
    void go_when_they_were_named_before_a_day() {
        AccountId account = newAccount(0);
        AccountId other = newAccount(1);
        save(account, EMAIL);
        save(account, ADDED);
        save(other, EMAIL);

        assertThat(removeNamedBefore(EMAIL.on(), 10)).isZero();
        assertThat(removeNamedBefore(ADDED.on(), 1)).isEqualTo(1);
        assertThat(removeNamedBefore(ADDED.on(), 10)).isEqualTo(1);

        assertThat(find(account, Kind.EMAIL)).isEmpty();
        assertThat(find(other, Kind.EMAIL)).isEmpty();
        assertThat(find(account, Kind.BANK_ACCOUNT)).contains(ADDED);
    }

    private int removeNamedBefore(LocalDate day, int atMost) {
        return within(() -> unconfirmed().removeNamedBefore(day, atMost));
    }

    private void save(AccountId account, UnconfirmedChange change) {
        doWithin(() -> unconfirmed().save(account, change));
    }

    private void remove(AccountId account, Kind kind) {
        doWithin(() -> unconfirmed().remove(account, kind));
    }

    private Optional<UnconfirmedChange> find(AccountId account, Kind kind) {
        return within(() -> unconfirmed().find(account, kind));
    }
}
