package de.aok.meineaok.testing;

import de.aok.meineaok.benefits.application.port.BenefitClaims;
import de.aok.meineaok.cases.application.port.Cases;
import de.aok.meineaok.testing.contract.BenefitClaimsContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class InMemoryBenefitClaimsTest extends BenefitClaimsContract {
    private final InMemoryDatabase database = new InMemoryDatabase(new KnownKeyHashing());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Cases cases() {
        return database.cases();
    }

    @Override
    protected BenefitClaims claims() {
        return database.benefitClaims();
    }
}
