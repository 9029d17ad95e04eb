package de.aok.meineaok.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.AccountStatus;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.account.persistence.JpaAccounts;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.registration.Consent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Accounts for tests that need one. */
public final class TestAccounts {
    public static final Instant REGISTERED_AT = Instant.parse("2026-11-24T10:00:00Z");
    public static final PasswordHash HASH = hash("aGFzaA");
    public static final List<Consent> CONSENTS = List.of(
            new Consent(Consent.Document.PRIVACY_NOTICE, "2026-01", REGISTERED_AT),
            new Consent(Consent.Document.TERMS_OF_USE, "2026-03", REGISTERED_AT));

    private static final List<String> KVNRS = List.of("A000500015", "X110411675", "E763972509");

    private TestAccounts() {}

    /** One that waits for its activation. */
    public static Account account(String kvnr, String userName) {
        return new Account(
                new AccountId(UUID.randomUUID()),
                Kvnr.of(kvnr),
                UserName.of(userName),
                HASH,
                new EmailAddress("a@example.org"),
                new MobileNumber("+4915112345678"),
                AccountStatus.of(AccountState.WAITING_FOR_ACTIVATION),
                REGISTERED_AT,
                null,
                null);
    }

    /** The only one in the database. */
    public static AccountId only(TestDatabase database) {
        database.execute("delete from account");
        return add(database, account(KVNRS.get(0), "Name"));
    }

    /** One more in the database. */
    public static AccountId another(TestDatabase database) {
        int others = ((Number) database.single("select count(*) from account")).intValue();
        return add(database, account(KVNRS.get(others), "Name" + others));
    }

    private static AccountId add(TestDatabase database, Account account) {
        assertThat(database.required(() -> new JpaAccounts(database.entities()).add(account, CONSENTS, REGISTERED_AT)))
                .isEqualTo(Accounts.Addition.ADDED);
        return account.id();
    }

    public static PasswordHash hash(String hash) {
        return new PasswordHash("$argon2id$v=19$m=7168,t=5,p=1$c2FsdA$" + hash);
    }
}
