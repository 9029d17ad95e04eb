package de.aok.meineaok.access.application;

import de.aok.meineaok.access.application.port.Sessions;
import de.aok.meineaok.access.application.port.TokenKey;
import de.aok.meineaok.login.LoginRules;
import de.aok.meineaok.login.Session;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Opens the protected area to a request, or ends the session at logout. */
@Rule({RuleId.LOG_1, RuleId.LOG_5})
public final class UseSession {
    private final LoginRules rules;
    private final Sessions sessions;
    private final KeyedHashing hashing;
    private final Transactions transactions;
    private final Clock clock;

    public UseSession(
            LoginRules rules, Sessions sessions, KeyedHashing hashing, Transactions transactions, Clock clock) {
        this.rules = rules;
        this.sessions = sessions;
        this.hashing = hashing;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Uses a session for one request.
     *
     * @return the session; empty if there is none, or it has ended
     */
    public Optional<Session> use(String token) {
        TokenKey key = TokenKey.of(token, hashing);
        return transactions.required(() -> {
            Instant now = clock.instant();
            Optional<Session> found = sessions.find(key);
            if (found.isEmpty()) {
                return found;
            }
            if (!found.get().live(now, rules)) {
                sessions.end(key);
                return Optional.empty();
            }
            return sessions.touch(key, now) ? Optional.of(found.get().used(now)) : Optional.empty();
        });
    }

    /** Logout. */
    public void end(String token) {
        transactions.required(() -> sessions.end(TokenKey.of(token, hashing)));
    }
}
