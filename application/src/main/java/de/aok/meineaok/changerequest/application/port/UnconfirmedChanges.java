package de.aok.meineaok.changerequest.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.changerequest.application.UnconfirmedChange;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import java.util.Optional;

/** What waits for its code; of each kind an account has one at most. For whoever holds the account. */
@Rule({RuleId.DAT_3, RuleId.BNK_2})
public interface UnconfirmedChanges {
    Optional<UnconfirmedChange> find(AccountId account, UnconfirmedChange.Kind kind);

    /** Keeps it in place of the one before of its kind. */
    void save(AccountId account, UnconfirmedChange change);

    void remove(AccountId account, UnconfirmedChange.Kind kind);

    /**
     * Removes those that were named before a day, passing over what somebody is just at.
     *
     * @return how many; less than {@code atMost} when no more are to be had
     */
    int removeNamedBefore(LocalDate day, int atMost);
}
