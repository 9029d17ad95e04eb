package de.aok.meineaok.testing;

import de.aok.meineaok.notification.application.Commission.AddressChange;
import de.aok.meineaok.notification.application.port.CoreRequests;
import de.aok.meineaok.testing.contract.CoreRequestsContract;
import java.util.List;

class InMemoryCoreRequestsTest extends CoreRequestsContract {
    private final InMemoryCoreRequests core = new InMemoryCoreRequests();

    @Override
    protected CoreRequests coreRequests() {
        return core;
    }

    @Override
    protected List<String> arrived() {
        return core.requests().stream()
                .map(AddressChange.class::cast)
                .map(change -> String.join(
                        "\n",
                        change.kvnr().value(),
                        change.name().family(),
                        change.name().given(),
                        String.join("\n", change.address().lines()),
                        change.address().postalCode(),
                        change.address().city()))
                .toList();
    }

    @Override
    protected void takeDown() {
        core.down = true;
    }

    @Override
    protected void bringBack() {
        core.down = false;
    }
}
