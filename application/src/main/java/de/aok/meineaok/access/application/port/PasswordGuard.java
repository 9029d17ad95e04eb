package de.aok.meineaok.access.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.login.PasswordAttempts;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;

/** Counts the passwords tried for each user name, over all servers. */
@Rule(RuleId.LOG_3)
public interface PasswordGuard {

    /** How it stands just now. */
    PasswordAttempts peek(NameKey name);

    /**
     * How it stands, with the right to judge one password: whoever else asks for the same name, on any server, waits until this
     * transaction ends.
     *
     * @param now noted as the last attempt
     */
    PasswordAttempts lock(NameKey name, Instant now);

    /** Keeps how it stands now; only after {@link #lock}. */
    void save(NameKey name, PasswordAttempts attempts);

    /** A new account takes the name: what was tried before it came to be does not count. */
    void reset(NameKey name, AccountId account, Instant now);
}
