package de.aok.meineaok.activation.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.activation.IssuedActivationCode;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.notification.application.CommissionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The activation codes that were sent. */
public interface ActivationCodes {

    /** Adds a code and, in the same step, voids every older one of the account (ACT-4). */
    void issue(Kept code);

    /** The account's latest code. */
    Optional<Kept> latest(AccountId account);

    /** The account's latest code, which nobody else changes until this transaction ends. */
    Optional<Kept> lockLatest(AccountId account);

    void save(Kept code);

    /** When the account's letters were ordered. */
    List<Instant> orders(AccountId account);

    /** Codes that are still open, were handed to the post before an instant, and were not reminded of yet; locked. */
    List<Kept> lockUnreminded(Instant handedOverBefore, int atMost);

    /** Notes that the account was reminded of this code. */
    void reminded(UUID id, Instant now);

    /**
     * A code as it is kept.
     *
     * @param id its identifier
     * @param account whose
     * @param hash what is kept of its characters
     * @param letter the commission of its letter
     * @param code what may be judged of it
     */
    record Kept(UUID id, AccountId account, PasswordHash hash, CommissionId letter, IssuedActivationCode code) {
        public Kept with(IssuedActivationCode changed) {
            return new Kept(id, account, hash, letter, changed);
        }
    }
}
