package de.aok.meineaok.benefits.persistence;

import de.aok.meineaok.benefits.application.port.BenefitClaims;
import de.aok.meineaok.cases.application.port.Cases;
import de.aok.meineaok.cases.persistence.JpaCases;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.testing.contract.BenefitClaimsContract;
import de.aok.meineaok.transaction.application.port.Transactions;

class JpaBenefitClaimsTest extends BenefitClaimsContract {
    private final TestDatabase database = TestDatabase.emptied("insured_case");
    private final JpaCases cases = new JpaCases(database.entities());
    private final JpaBenefitClaims claims = new JpaBenefitClaims(database.entities());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Cases cases() {
        return cases;
    }

    @Override
    protected BenefitClaims claims() {
        return claims;
    }
}
