package de.aok.meineaok.account.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountStatus;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.registration.Consent;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.termination.UseEnd;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accounts. Those that are closed are found by nothing here, but keep their user name from being given out again. */
public interface Accounts {
    /**
     * Adds a new account, unless its person has one or its user name is taken: also if that happens at this very moment
     * elsewhere.
     */
    @Rule({RuleId.REG_4, RuleId.USR_2, RuleId.END_3})
    Addition add(Account account, List<Consent> consents, Instant now);

    /** Whether the person has an account. */
    boolean isRegistered(Kvnr kvnr);

    /** Whether an account has this user name, in any case, or had it before it was closed. */
    boolean isTaken(UserName userName);

    Optional<Account> find(AccountId id);

    /** @param userName as typed; compared without regard to case */
    Optional<Account> findByUserName(String userName);

    /**
     * The account with a user name, for whoever means to hold it: its content is to be read only then.
     *
     * @param userName as typed; compared without regard to case
     */
    Optional<AccountId> idOf(String userName);

    /** The account of a person, for whoever means to hold it. */
    Optional<AccountId> idOf(Kvnr kvnr);

    /** The user name alone, which never changes; also of an account that is closed. */
    Optional<UserName> userNameOf(AccountId id);

    /**
     * Keeps where an account stands now.
     *
     * @param status not closed; the password lock is kept with the user name, and passed over here
     * @param useEnd when use ended; null while it goes on
     */
    void changeStatus(AccountId id, AccountStatus status, @Nullable UseEnd useEnd, Instant now);

    /**
     * Closes an account: all secrets and contact data go, and what belongs to them, such as codes, questions, sessions, logins on their
     * way and open tasks. What must be kept for its time stays, the user name among it.
     */
    @Rule(RuleId.END_3)
    void close(AccountId id, Instant now);

    /** The same password, hashed anew. */
    void rehash(AccountId id, PasswordHash hash);

    /** mTANs go to another number from now on. */
    void changeMobileNumber(AccountId id, MobileNumber number);

    /** Mails go to another address from now on. */
    void changeEmail(AccountId id, EmailAddress email);

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

    /**
     * Accounts whose use ended on a day or before, a page at a time. Which comes before which is up to who keeps them, but stays the
     * same whatever becomes of them: who goes on behind the last of each page meets none twice, and passes over none that was there
     * from the beginning.
     *
     * @param after behind which account, whether it would still be found or not; null for the first page
     */
    List<AccountId> whoseUseEnded(LocalDate onOrBefore, @Nullable AccountId after, int atMost);

    /**
     * Accounts of persons for whom it may have changed whether they are insured: that are in use without an insurance, or stand as
     * ended although there is one, or since a later day than it is on file by now. A page at a time, as {@link #whoseUseEnded}.
     *
     * @param insurer whose insurance counts
     * @param after behind which account, whether it would still be found or not; null for the first page
     */
    List<AccountId> whoseInsuranceChanged(Ik insurer, LocalDate today, @Nullable AccountId after, int atMost);

    /** What became of an addition. */
    enum Addition {
        ADDED,
        PERSON_HAS_ACCOUNT,
        USER_NAME_TAKEN
    }
}
