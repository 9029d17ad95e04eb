package de.aok.meineaok.assembly;

import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.WatchOutbox;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Tells which channels are late, and is ready all the same (NTF-3): what is commissioned waits for its channel, and a server that is
 * taken out of service for it would only take the portal away from people as well.
 */
final class OutboxReadiness implements HealthCheck {
    private final OutboxState outbox;

    OutboxReadiness(OutboxState outbox) {
        this.outbox = outbox;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("outbox").up();
        for (Map.Entry<Channel, WatchOutbox.State> one : outbox.channels().entrySet()) {
            answer.withData(
                    one.getKey().name().toLowerCase(Locale.ROOT), one.getValue().late() ? "late" : "in time");
        }
        return answer.build();
    }
}
