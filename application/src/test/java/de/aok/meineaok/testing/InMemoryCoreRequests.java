package de.aok.meineaok.testing;

import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.CoreRequests;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A core system in memory. */
public final class InMemoryCoreRequests implements CoreRequests {
    private final Map<CommissionId, Commission.CoreRequest> requests = new LinkedHashMap<>();

    /** Whether it takes nothing over. */
    public volatile boolean down;

    @Override
    public void send(CommissionId id, Commission.CoreRequest request) throws UndeliverableException {
        if (down) {
            throw UndeliverableException.channelDown("the core system is down", null);
        }
        synchronized (requests) {
            requests.putIfAbsent(id, request);
        }
    }

    /** What it took over, in that order; a repeat counts once. */
    public List<Commission.CoreRequest> requests() {
        synchronized (requests) {
            return List.copyOf(requests.values());
        }
    }
}
