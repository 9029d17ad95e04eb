package de.aok.meineaok.testing;

import de.aok.meineaok.secrecy.application.port.Randomness;
import de.aok.meineaok.testing.contract.RandomnessContract;

class CountingRandomnessTest extends RandomnessContract {
    @Override
    protected Randomness randomness() {
        return new CountingRandomness();
    }
}
