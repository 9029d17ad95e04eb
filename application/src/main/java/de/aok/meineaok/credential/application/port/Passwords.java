package de.aok.meineaok.credential.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.credential.PasswordHistory;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The passwords that accounts have and had. */
@Rule({RuleId.PWD_7, RuleId.PWD_8})
public interface Passwords {
    /** Those of an account that is not closed. */
    Kept of(AccountId account);

    /** Keeps a change: the first of the history is the current one from now on. */
    void change(AccountId account, PasswordHistory history, LocalDate on);

    /**
     * What is kept.
     *
     * @param changedOn the day of the last change, Europe/Berlin; null if there was none since registration
     */
    record Kept(PasswordHistory history, @Nullable LocalDate changedOn) {}
}
