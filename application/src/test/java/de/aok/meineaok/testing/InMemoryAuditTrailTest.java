package de.aok.meineaok.testing;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.testing.contract.AuditTrailContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import org.junit.jupiter.api.AfterEach;

class InMemoryAuditTrailTest extends AuditTrailContract {
    private final InMemoryDatabase database = new TestPortal().database;

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected AuditTrail trail() {
        return database.auditTrail();
    }

    @AfterEach
    void is_whole() {
        assertThat(database.audit.examine()).isEmpty();
    }
}
