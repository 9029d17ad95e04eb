package de.aok.meineaok.testing;

import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import de.aok.meineaok.testing.contract.KeyedHashingContract;

class InMemoryKeyedHashingTest extends KeyedHashingContract {
    @Override
    protected KeyedHashing keyedHashing() {
        return new TestPortal().keyedHashing;
    }
}
