package de.aok.meineaok.login;

import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/** What a login waits for. */
@Rule(RuleId.LOG_1)
public enum LoginStep {
    MTAN,
    /** The choice of a new password, which a one-time password opens and nothing else (RCV-3). */
    NEW_PASSWORD,
    ACTIVATION_CODE,
    DONE;

    /** What follows the right password. */
    public static LoginStep afterPassword() {
        return MTAN;
    }

    /** What follows the right mTAN. */
    public static LoginStep afterMtan(boolean byOneTimePassword, AccountState state) {
        return byOneTimePassword ? NEW_PASSWORD : afterPasswordIsSettled(state);
    }

    /** What follows once no new password is due: the activation code at the first login, else the session. */
    public static LoginStep afterPasswordIsSettled(AccountState state) {
        return switch (state) {
            case WAITING_FOR_ACTIVATION -> ACTIVATION_CODE;
            case ACTIVE, TERMINATED, INSURANCE_ENDED -> DONE;
            case CLOSED -> throw new IllegalStateException("a closed account has no login (" + RuleId.END_3 + ')');
        };
    }
}
