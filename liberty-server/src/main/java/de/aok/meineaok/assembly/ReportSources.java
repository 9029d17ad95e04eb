package de.aok.meineaok.assembly;

import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.notification.application.port.DeliveryReports;
import java.util.Map;

/** Where channels tell afterwards what became of what they were handed; those that push do not stand here. */
record ReportSources(Map<Channel, DeliveryReports> byChannel) {
    ReportSources {
        byChannel = Map.copyOf(byChannel);
    }
}
