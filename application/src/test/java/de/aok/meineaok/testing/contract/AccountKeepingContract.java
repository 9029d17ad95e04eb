package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.AccountStatus;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.account.application.port.Accounts.Addition;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.registration.Consent;
import java.util.List;
import java.util.UUID;

/** What contracts of ports have in common for which there must be accounts. */
abstract class AccountKeepingContract extends KeepingContract {
    /** KVNRs of different persons. */
    static final List<String> PERSONS = List.of("A000500015", "X110411675", "E763972509", "B000000004", "T000000014");

    private static final List<Consent> CONSENTS = List.of(
            new Consent(Consent.Document.PRIVACY_NOTICE, "2026-01", NOW),
            new Consent(Consent.Document.TERMS_OF_USE, "2026-03", NOW));

    /** Accounts; before each test there is none. */
    protected abstract Accounts accounts();

    /** One that waits for its activation; not added yet. */
    static Account account(String kvnr, String userName) {
        return account(new AccountId(UUID.randomUUID()), kvnr, userName);
    }

    static Account account(AccountId id, String kvnr, String userName) {
        return new Account(
                id,
                Kvnr.of(kvnr),
                UserName.of(userName),
                hash("Zmlyc3Q"),
                new EmailAddress("a@example.org"),
                new MobileNumber("+4915112345678"),
                AccountStatus.of(AccountState.WAITING_FOR_ACTIVATION),
                NOW,
                null,
                null);
    }

    static PasswordHash hash(String hash) {
        return new PasswordHash("$argon2id$v=19$m=7168,t=5,p=1$c2FsdA$" + hash);
    }

    /** In the running transaction. */
    final Addition adding(Account account) {
        return accounts().add(account, CONSENTS, NOW);
    }

    final Addition add(Account account) {
        return within(() -> adding(account));
    }

    final Account added(String kvnr, String userName) {
        return added(account(kvnr, userName));
    }

    final Account added(Account account) {
        assertThat(add(account)).isEqualTo(Addition.ADDED);
        return account;
    }

    /** The account of one of {@link #PERSONS}, who had none. */
    final AccountId newAccount(int person) {
        return added(PERSONS.get(person), "Name" + person).id();
    }

    final void close(AccountId account) {
        doWithin(() -> accounts().close(account, NOW));
    }
}
