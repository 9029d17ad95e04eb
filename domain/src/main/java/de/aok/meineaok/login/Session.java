package de.aok.meineaok.login;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;

/**
 * A stay in the protected area.
 *
 * @param account whose
 * @param startedAt when the last step of the login was done
 * @param lastUsedAt when it last answered a request
 * @param before what the person is told of the time before
 */
@Rule(RuleId.LOG_5)
public record Session(AccountId account, Instant startedAt, Instant lastUsedAt, LastLogin before) {

    public static Session start(AccountId account, Instant now, LastLogin before) {
        return new Session(account, now, now, before);
    }

    /** When it ends if it is not used again. */
    public Instant endsAt(LoginRules rules) {
        Instant idle = lastUsedAt.plus(rules.sessionIdle());
        Instant limit = startedAt.plus(rules.sessionLimit());
        return idle.isBefore(limit) ? idle : limit;
    }

    /** Whether it still answers requests. */
    public boolean live(Instant now, LoginRules rules) {
        return now.isBefore(endsAt(rules));
    }

    public Session used(Instant now) {
        return new Session(account, startedAt, now, before);
    }
}
