package de.aok.meineaok.notification.application.port;

import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the outbox stands, over all servers. */
@Rule(RuleId.NTF_3)
public interface OutboxFigures {

    /** Of each channel. */
    Map<Channel, Figures> byChannel();

    /**
     * How a channel stands.
     *
     * @param waiting how many wait to be handed over
     * @param oldest since when the one waits that has waited for longest; null if none does
     * @param undelivered how many wait for the back office
     * @param expired how many were dropped, since it was too late, of those still on record
     */
    record Figures(long waiting, @Nullable Instant oldest, long undelivered, long expired) {}
}
