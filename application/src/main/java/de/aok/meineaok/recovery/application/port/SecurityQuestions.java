package de.aok.meineaok.recovery.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.recovery.DailyTries;
import de.aok.meineaok.recovery.SecurityQuestion;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Optional;

/** The personal questions on record. */
@Rule({RuleId.RCV_2, RuleId.RCV_5})
public interface SecurityQuestions {
    Optional<Kept> find(AccountId account);

    /** Sets question and answer; those before are forgotten. Tries of today still count. */
    void set(AccountId account, SecurityQuestion question, PasswordHash answer);

    void saveTries(AccountId account, DailyTries tries);

    /**
     * A question as it is kept.
     *
     * @param question which one the person chose
     * @param answer what is kept of the answer
     * @param tries how often it was answered wrongly
     */
    record Kept(SecurityQuestion question, PasswordHash answer, DailyTries tries) {}
}
