package de.aok.meineaok.account.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.registration.Consent;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The accounts. */
public interface Accounts {

    /**
     * Adds a new account, unless its person has one or its user name is taken: also if that happens at this very moment
     * elsewhere.
     */
    @Rule({RuleId.REG_4, RuleId.USR_2})
    Addition add(Account account, List<Consent> consents, Instant now);

    /** Whether the person has an account. */
    boolean isRegistered(Kvnr kvnr);

    /** Whether an account has this user name, in any case. */
    boolean isTaken(UserName userName);

    Optional<Account> find(AccountId id);

    /** @param userName as typed; compared without regard to case */
    Optional<Account> findByUserName(String userName);

    /** The account is in use from now on. */
    void activate(AccountId id, Instant now);

    /** The same password, hashed anew. */
    void rehash(AccountId id, PasswordHash hash);

    /** A login was completed. */
    void loggedIn(AccountId id, Instant now);

    /**
     * Removes accounts that wait for their activation although their last code ran out long ago (REG-9), with all that belongs to
     * them.
     *
     * @param lastCodeIssuedBefore those whose last code was issued before this
     * @param atMost how many at once
     * @return how many were removed
     */
    int removeNeverActivated(Instant lastCodeIssuedBefore, int atMost);

    /** What became of an addition. */
    enum Addition {
        ADDED,
        PERSON_HAS_ACCOUNT,
        USER_NAME_TAKEN
    }
}
