package de.aok.meineaok.recovery.application.port;

import de.aok.meineaok.recovery.application.ResetRequest;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was typed into „Passwort vergessen“ and waits to be judged: later and elsewhere, so that the answer and its timing tell
 * nothing.
 */
@Rule(RuleId.RCV_1)
public interface ResetRequests {
    void add(UUID id, ResetRequest request, Instant now);

    /**
     * Takes what waits, the oldest first, for this server alone until the lease runs out.
     *
     * @param atMost how many at once
     */
    List<Taken> take(Instant now, Duration lease, int atMost);

    /** It was judged, and is forgotten. */
    void done(UUID id);

    /** What was taken. */
    record Taken(UUID id, ResetRequest request) {}
}
