package de.aok.meineaok.testing;

import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.contract.PasswordHashingContract;

@Rule(RuleId.PWD_9)
class CountingHashingTest extends PasswordHashingContract {
    @Override
    protected PasswordHashing hashing() {
        CountingHashing hashing = new CountingHashing();
        hashing.atOnce = 1;
        return hashing;
    }

    @Override
    protected PasswordHashing dearer() {
        CountingHashing hashing = new CountingHashing();
        hashing.parameters = "v2";
        return hashing;
    }
}
