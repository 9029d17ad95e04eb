package de.aok.meineaok.locking;

import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Suspicion since logins were attempted from too many network addresses.
 *
 * @param addresses from how many on it is suspicious
 * @param window within which time
 */
@Rule(RuleId.LCK_2)
public record ManyAddresses(int addresses, Duration window) implements SuspicionGround {
    public ManyAddresses {
        if (addresses < 2 || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("addresses is at least 2 and window positive");
        }
    }

    @Override
    public String name() {
        return "many-addresses";
    }

    @Override
    public Set<AuditAction> watched() {
        return Set.of(AuditAction.LOGIN_BEGUN, AuditAction.PASSWORD_WRONG, AuditAction.LOGIN_REFUSED);
    }

    @Override
    public boolean suspects(List<Incident> recent) {
        return recent.stream()
                        .map(Incident::address)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                >= addresses;
    }
}
