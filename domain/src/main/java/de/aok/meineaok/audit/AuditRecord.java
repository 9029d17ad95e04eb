package de.aok.meineaok.audit;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What happened: when, what, by whom, why (LCK-5, HOT-5). It holds no secret, KVNR or content (SEC-2).
 *
 * @param at when, to the microsecond, as databases keep it
 * @param action what
 * @param actor by whom
 * @param reason why, in the words of staff, or as the name of a ground; null where there is nothing to tell
 * @param detail what else belongs to it, such as a lock's kind; null where nothing does
 * @param address a keyed hash of the network address from which it came; null where there is none
 */
@Rule({RuleId.SEC_3, RuleId.LCK_5, RuleId.HOT_5})
public record AuditRecord(
        Instant at,
        AuditAction action,
        Actor actor,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable String address) {
    public AuditRecord {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public static AuditRecord of(Instant at, AuditAction action, Actor actor) {
        return new AuditRecord(at, action, actor, null, null, null);
    }

    public AuditRecord because(@Nullable String why) {
        return new AuditRecord(at, action, actor, why, detail, address);
    }

    public AuditRecord with(@Nullable String more) {
        return new AuditRecord(at, action, actor, reason, more, address);
    }

    /** @param keyedHash of the network address */
    public AuditRecord from(@Nullable String keyedHash) {
        return new AuditRecord(at, action, actor, reason, detail, keyedHash);
    }
}
