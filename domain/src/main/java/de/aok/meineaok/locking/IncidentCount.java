package de.aok.meineaok.locking;

import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Suspicion since the same happened too often.
 *
 * @param name see {@link SuspicionGround#name}
 * @param action what is counted
 * @param count from how many on it is suspicious
 * @param window within which time
 */
@Rule(RuleId.LCK_2)
public record IncidentCount(String name, AuditAction action, int count, Duration window) implements SuspicionGround {
    public IncidentCount {
        if (count < 1 || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("count is at least 1 and window positive");
        }
    }

    @Override
    public Set<AuditAction> watched() {
        return Set.of(action);
    }

    @Override
    public boolean suspects(List<Incident> recent) {
        return recent.size() >= count;
    }
}
