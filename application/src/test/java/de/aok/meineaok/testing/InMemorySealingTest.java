package de.aok.meineaok.testing;

import de.aok.meineaok.secrecy.application.port.Sealing;
import de.aok.meineaok.testing.contract.SealingContract;

class InMemorySealingTest extends SealingContract {
    private final Sealing sealing = new InMemorySealing();

    @Override
    protected Sealing sealing() {
        return sealing;
    }

    @Override
    protected Sealing ofAnotherKey() {
        return new InMemorySealing();
    }
}
