package de.aok.meineaok.access.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/** The logins on their way, for whoever takes from an account what they began with: its password, or its mobile number. */
@Rule({RuleId.LOG_4, RuleId.LOG_5})
public interface PendingLogins {

    /** Ends all logins of an account that are on their way. Only for whoever holds the account. */
    void endAll(AccountId account);

    /** Ends all of them but one. */
    void endAllBut(TokenKey kept, AccountId account);
}
