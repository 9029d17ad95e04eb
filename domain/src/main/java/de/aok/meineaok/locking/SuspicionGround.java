package de.aok.meineaok.locking;

import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Verdachtsgrund: one reason to suspect that somebody else uses an account. A rule of its own, that knows nothing but what
 * lately happened; whoever runs a portal may add further ones.
 */
@Rule(RuleId.LCK_2)
public interface SuspicionGround {
    /** Its name, kept with the lock and told to the hotline: lower case with hyphens, such as {@code many-addresses}. */
    String name();

    /** What it looks at; it is asked whenever something of this has happened. */
    Set<AuditAction> watched();

    /** How far it looks back. */
    Duration window();

    /**
     * Whether there is suspicion.
     *
     * @param recent what happened of the {@link #watched} within the {@link #window}, in any order
     */
    boolean suspects(List<Incident> recent);
}
