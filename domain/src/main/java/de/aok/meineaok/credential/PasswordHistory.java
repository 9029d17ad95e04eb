package de.aok.meineaok.credential;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.ArrayList;
import java.util.List;

/**
 * The passwords that a person chose, so far as they matter for the next: those that may not be used again yet. One-time passwords
 * are none of them.
 *
 * @param latestFirst hashes, the current one first; at least one
 */
@Rule(RuleId.PWD_8)
public record PasswordHistory(List<PasswordHash> latestFirst) {
    public PasswordHistory {
        latestFirst = List.copyOf(latestFirst);
        if (latestFirst.isEmpty()) {
            throw new IllegalArgumentException("an account has a password");
        }
    }

    public static PasswordHistory startingWith(PasswordHash first) {
        return new PasswordHistory(List.of(first));
    }

    public PasswordHash current() {
        return latestFirst.get(0);
    }

    /** Those that a new password must not match. */
    public List<PasswordHash> barred(PasswordRules rules) {
        return latestFirst.subList(0, Math.min(rules.barred(), latestFirst.size()));
    }

    /** After a change; what has become free again is forgotten. */
    public PasswordHistory changedTo(PasswordHash next, PasswordRules rules) {
        List<PasswordHash> changed = new ArrayList<>();
        changed.add(next);
        changed.addAll(latestFirst);
        return new PasswordHistory(changed.subList(0, Math.min(rules.barred(), changed.size())));
    }

    /** The same password, hashed anew. */
    public PasswordHistory rehashed(PasswordHash again) {
        List<PasswordHash> same = new ArrayList<>(latestFirst);
        same.set(0, again);
        return new PasswordHistory(same);
    }
}
