package de.aok.meineaok.coresystem.persistence;

import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.account.persistence.JpaAccounts;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.audit.persistence.JpaAuditTrail;
import de.aok.meineaok.bankaccount.application.port.BankAccountReports;
import de.aok.meineaok.bankaccount.persistence.JpaBankAccountReports;
import de.aok.meineaok.cases.application.port.Cases;
import de.aok.meineaok.cases.persistence.JpaCases;
import de.aok.meineaok.changerequest.application.port.ChangeRequests;
import de.aok.meineaok.changerequest.persistence.JpaChangeRequests;
import de.aok.meineaok.coresystem.application.CoreEvent;
import de.aok.meineaok.forms.application.port.Contributions;
import de.aok.meineaok.forms.persistence.JpaContributions;
import de.aok.meineaok.insured.application.port.Confirmations;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.insured.persistence.JpaInsuredPersons;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.KnownKeyHashing;
import de.aok.meineaok.testing.contract.CoreEventsContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class JpaCoreEventsTest extends CoreEventsContract {
    private final TestDatabase database = TestDatabase.emptied(
            "account", "insured_person", "insured_case", "bank_account_report", "contributions", "change_request");
    private final JpaInsuredPersons persons = new JpaInsuredPersons(database.entities());

    /** Each takes some 80,000 statements. */
    @Property(tries = 2)
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
        return new JpaAccounts(database.entities());
    }

    @Override
    protected InsuredPersons persons() {
        return persons;
    }

    @Override
    protected Confirmations confirmations() {
        return persons;
    }

    @Override
    protected Cases cases() {
        return new JpaCases(database.entities());
    }

    @Override
    protected ChangeRequests requests() {
        return new JpaChangeRequests(database.entities());
    }

    @Override
    protected BankAccountReports reports() {
        return new JpaBankAccountReports(database.entities());
    }

    @Override
    protected Contributions contributions() {
        return new JpaContributions(database.entities());
    }

    @Override
    protected AuditTrail trail() {
        return new JpaAuditTrail(database.entities(), new KnownKeyHashing());
    }
}
