package de.aok.meineaok.testing;

import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.bankaccount.application.port.BankAccountReports;
import de.aok.meineaok.cases.application.port.Cases;
import de.aok.meineaok.changerequest.application.port.ChangeRequests;
import de.aok.meineaok.coresystem.application.CoreEvent;
import de.aok.meineaok.forms.application.port.Contributions;
import de.aok.meineaok.insured.application.port.Confirmations;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.contract.CoreEventsContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class InMemoryCoreEventsTest extends CoreEventsContract {
    private final InMemoryDatabase database = new InMemoryDatabase(new KnownKeyHashing());

    @Property(tries = 30)
    @Rule({RuleId.CAS_4, RuleId.DAT_3, RuleId.BNK_1, RuleId.FRM_2})
    void in_whatever_order_six_events_are_told_and_however_often(@ForAll("six") List<CoreEvent> events) {
        leave_the_same_state(events);
    }

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Accounts accounts() {
        return database.accounts();
    }

    @Override
    protected InsuredPersons persons() {
        return database.insuredPersons();
    }

    @Override
    protected Confirmations confirmations() {
        return database.confirmations();
    }

    @Override
    protected Cases cases() {
        return database.cases();
    }

    @Override
    protected ChangeRequests requests() {
        return database.changeRequests();
    }

    @Override
    protected BankAccountReports reports() {
        return database.bankAccountReports();
    }

    @Override
    protected Contributions contributions() {
        return database.contributions();
    }

    @Override
    protected AuditTrail trail() {
        return database.auditTrail();
    }
}
