package de.aok.meineaok.testing;

import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import de.aok.meineaok.testing.contract.KeyedHashingContract;

class KnownKeyHashingTest extends KeyedHashingContract {
    @Override
    protected KeyedHashing keyedHashing() {
        return new KnownKeyHashing();
    }

    @Override
    protected KeyedHashing ofAnotherKey() {
        return new KnownKeyHashing("another");
    }
}
