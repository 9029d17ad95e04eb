package de.aok.meineaok.testing;

import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import de.aok.meineaok.testing.contract.KeyedHashingContract;

class UnkeyedHashingTest extends KeyedHashingContract {
    @Override
    protected KeyedHashing keyedHashing() {
        return new UnkeyedHashing();
    }
}
