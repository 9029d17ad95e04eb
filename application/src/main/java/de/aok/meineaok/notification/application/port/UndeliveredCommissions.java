package de.aok.meineaok.notification.application.port;

import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.Undelivered;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What could not be delivered at last, and waits for the back office: commissions that were given up, and mails that came back. */
@Rule(RuleId.NTF_3)
public interface UndeliveredCommissions {

    /** Those that nobody has seen to yet, what has waited for longest first. */
    List<Undelivered> waiting(int atMost);

    /** @return empty if there is none, or somebody has seen to it */
    Optional<Undelivered> find(CommissionId id);

    /** It is due again, and counted anew. @return false if somebody has seen to it already, or its content is gone */
    boolean retry(CommissionId id, Instant now);

    /** It is let go, and its content deleted. @return false if somebody has seen to it already */
    boolean discard(CommissionId id, Instant now);
}
