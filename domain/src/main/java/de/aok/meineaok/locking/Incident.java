package de.aok.meineaok.locking;

import de.aok.meineaok.audit.AuditAction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that lately happened to an account, from which suspicion may arise.
 *
 * @param action what
 * @param at when
 * @param address a keyed hash of the network address from which it came; null if it is not known
 */
public record Incident(
        AuditAction action, Instant at, @Nullable String address) {}
