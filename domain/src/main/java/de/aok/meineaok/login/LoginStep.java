package de.aok.meineaok.login;

import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/** What a login waits for. */
@Rule(RuleId.LOG_1)
public enum LoginStep {
    MTAN,
    ACTIVATION_CODE,
    DONE;

    /** What follows the right password. */
    public static LoginStep afterPassword() {
        return MTAN;
    }

    /** What follows the right mTAN: the activation code at the first login, else the session. */
    public static LoginStep afterMtan(AccountState state) {
        return switch (state) {
            case WAITING_FOR_ACTIVATION -> ACTIVATION_CODE;
            case ACTIVE -> DONE;
        };
    }
}
