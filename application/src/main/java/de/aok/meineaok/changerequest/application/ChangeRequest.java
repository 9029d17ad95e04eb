package de.aok.meineaok.changerequest.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Änderungswunsch: what a person asked the core system to change.
 *
 * @param id under which the core system got it, and decides
 * @param account by which she asked
 * @param kvnr whose it is
 * @param requestedAt when, to the microsecond, as databases keep it
 * @param decision the latest; null while there is none
 * @param fulfilledAt when it was noted that what it asks for has turned up on file, without a decision; null if it was not
 * @param seenAt when the person had seen that it was refused; null before
 */
@Rule(RuleId.DAT_3)
public record ChangeRequest(
        UUID id,
        AccountId account,
        Kvnr kvnr,
        RequestedChange change,
        Instant requestedAt,
        @Nullable Decision decision,
        @Nullable Instant fulfilledAt,
        @Nullable Instant seenAt) {
    /** For so long a refusal is shown that nobody has seen. */
    private static final Duration SHOWN = Duration.ofDays(90);

    public ChangeRequest {
        requestedAt = requestedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** As it is asked for. */
    static ChangeRequest asked(UUID id, AccountId account, Kvnr kvnr, RequestedChange change, Instant now) {
        return new ChangeRequest(id, account, kvnr, change, now, null, null, null);
    }

    /** Whether the core system has not answered yet, neither by a decision nor by doing it. */
    public boolean isOpen() {
        return decision == null && fulfilledAt == null;
    }

    /** The decision, if it is a confirmation. */
    public @Nullable Decision confirmation() {
        return decision != null && decision.verdict() == Decision.Verdict.CONFIRMED ? decision : null;
    }

    /** Whether it stands beside what is valid: it is open, or was refused and not seen yet. */
    public boolean isShown(Instant now) {
        return isOpen()
                || (decision != null
                        && confirmation() == null
                        && seenAt == null
                        && now.isBefore(decision.occurredAt().plus(SHOWN)));
    }

    @Override
    public String toString() {
        return "ChangeRequest[" + id + ']';
    }
}
