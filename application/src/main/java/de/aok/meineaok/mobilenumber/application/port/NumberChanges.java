package de.aok.meineaok.mobilenumber.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.mobilenumber.NumberChange;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import java.util.Optional;

/** The new mobile numbers that wait for their mTAN; an account has one at most. */
@Rule(RuleId.MTN_3)
public interface NumberChanges {
    Optional<NumberChange> find(AccountId account);

    /** Keeps it in place of the one before. */
    void save(AccountId account, NumberChange change);

    void remove(AccountId account);

    /**
     * Removes those that were named before a day, passing over what somebody is just at.
     *
     * @return how many; less than {@code atMost} when no more are to be had
     */
    int removeNamedBefore(LocalDate day, int atMost);
}
