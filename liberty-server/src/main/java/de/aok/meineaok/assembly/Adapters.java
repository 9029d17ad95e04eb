package de.aok.meineaok.assembly;

import de.aok.meineaok.access.application.port.PasswordGuard;
import de.aok.meineaok.access.application.port.PendingLogins;
import de.aok.meineaok.access.application.port.Sessions;
import de.aok.meineaok.access.persistence.JpaPasswordGuard;
import de.aok.meineaok.access.persistence.JpaSessions;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.account.persistence.JpaAccounts;
import de.aok.meineaok.activation.application.port.ActivationCodes;
import de.aok.meineaok.activation.persistence.JpaActivationCodes;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.audit.persistence.JpaAuditTrail;
import de.aok.meineaok.bankaccount.application.port.BankAccountReports;
import de.aok.meineaok.bankaccount.persistence.JpaBankAccountReports;
import de.aok.meineaok.benefits.application.port.BenefitClaims;
import de.aok.meineaok.benefits.persistence.JpaBenefitClaims;
import de.aok.meineaok.caseorder.application.port.CaseOrders;
import de.aok.meineaok.cases.application.port.Cases;
import de.aok.meineaok.cases.persistence.JpaCaseOrders;
import de.aok.meineaok.cases.persistence.JpaCases;
import de.aok.meineaok.changerequest.application.port.ChangeRequests;
import de.aok.meineaok.changerequest.application.port.UnconfirmedChanges;
import de.aok.meineaok.changerequest.persistence.JpaChangeRequests;
import de.aok.meineaok.changerequest.persistence.JpaUnconfirmedChanges;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.aok.meineaok.credential.application.port.Passwords;
import de.aok.meineaok.credential.crypto.Argon2Parameters;
import de.aok.meineaok.credential.crypto.Argon2idHashing;
import de.aok.meineaok.credential.crypto.HashingLimits;
import de.aok.meineaok.credential.persistence.JpaPasswords;
import de.aok.meineaok.delivery.application.port.DeliveryPreferences;
import de.aok.meineaok.delivery.application.port.PostedDocuments;
import de.aok.meineaok.delivery.persistence.JpaDeliveryPreferences;
import de.aok.meineaok.delivery.persistence.JpaPostedDocuments;
import de.aok.meineaok.document.application.port.FileVault;
import de.aok.meineaok.document.application.port.Files;
import de.aok.meineaok.document.application.port.Uploads;
import de.aok.meineaok.document.persistence.JpaFileVault;
import de.aok.meineaok.document.persistence.JpaFiles;
import de.aok.meineaok.document.persistence.JpaUploads;
import de.aok.meineaok.eligibility.EligibilityRules;
import de.aok.meineaok.forms.application.port.Certificates;
import de.aok.meineaok.forms.application.port.Contributions;
import de.aok.meineaok.forms.application.port.FormOrders;
import de.aok.meineaok.forms.persistence.JpaCertificates;
import de.aok.meineaok.forms.persistence.JpaContributions;
import de.aok.meineaok.forms.persistence.JpaFormOrders;
import de.aok.meineaok.healthcard.application.port.PictureDevelopment;
import de.aok.meineaok.healthcard.inspection.PictureDarkroom;
import de.aok.meineaok.insured.application.port.Confirmations;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.insured.application.port.InsuredRecords;
import de.aok.meineaok.insured.application.port.ReceivedBills;
import de.aok.meineaok.insured.fhir.FhirNdjson;
import de.aok.meineaok.insured.persistence.JpaInsuredPersons;
import de.aok.meineaok.locking.application.port.ContactTasks;
import de.aok.meineaok.locking.persistence.JpaContactTasks;
import de.aok.meineaok.login.application.port.LoginAttempts;
import de.aok.meineaok.login.application.port.LoginTraces;
import de.aok.meineaok.login.application.port.OneTimePasswords;
import de.aok.meineaok.login.persistence.JpaLoginAttempts;
import de.aok.meineaok.login.persistence.JpaLoginTraces;
import de.aok.meineaok.login.persistence.JpaOneTimePasswords;
import de.aok.meineaok.mailbox.application.port.Mailboxes;
import de.aok.meineaok.mailbox.persistence.JpaMailboxes;
import de.aok.meineaok.mobilenumber.application.port.MtanQuota;
import de.aok.meineaok.mobilenumber.application.port.NumberChanges;
import de.aok.meineaok.mobilenumber.persistence.JpaMtanQuota;
import de.aok.meineaok.mobilenumber.persistence.JpaNumberChanges;
import de.aok.meineaok.notification.application.port.Deliveries;
import de.aok.meineaok.notification.application.port.LetterBatches;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.notification.application.port.OutboxFigures;
import de.aok.meineaok.notification.application.port.ReceiptFigures;
import de.aok.meineaok.notification.application.port.UndeliveredCommissions;
import de.aok.meineaok.notification.persistence.JpaDeliveries;
import de.aok.meineaok.notification.persistence.JpaLetterBatches;
import de.aok.meineaok.notification.persistence.JpaOutbox;
import de.aok.meineaok.notification.persistence.JpaOutboxFigures;
import de.aok.meineaok.notification.persistence.JpaReceiptFigures;
import de.aok.meineaok.notification.persistence.JpaUndeliveredCommissions;
import de.aok.meineaok.receipt.application.port.BilledServices;
import de.aok.meineaok.receipt.application.port.PrintedReceipts;
import de.aok.meineaok.receipt.application.port.ReceiptBundles;
import de.aok.meineaok.receipt.application.port.ReceiptTables;
import de.aok.meineaok.receipt.csv.CsvReceipts;
import de.aok.meineaok.receipt.fhir.FhirReceipts;
import de.aok.meineaok.receipt.letter.PdfReceipts;
import de.aok.meineaok.receipt.persistence.JpaBilledServices;
import de.aok.meineaok.recovery.application.port.ResetRequests;
import de.aok.meineaok.recovery.application.port.SecurityQuestions;
import de.aok.meineaok.recovery.persistence.JpaResetRequests;
import de.aok.meineaok.recovery.persistence.JpaSecurityQuestions;
import de.aok.meineaok.retention.application.port.DeletionProtocol;
import de.aok.meineaok.retention.application.port.ExpiringMessages;
import de.aok.meineaok.retention.application.port.ExpiringRecords;
import de.aok.meineaok.retention.application.port.LegalHolds;
import de.aok.meineaok.retention.persistence.JpaDeletionProtocol;
import de.aok.meineaok.retention.persistence.JpaExpiringMessages;
import de.aok.meineaok.retention.persistence.JpaExpiringRecords;
import de.aok.meineaok.retention.persistence.JpaLegalHolds;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import de.aok.meineaok.secrecy.application.port.Randomness;
import de.aok.meineaok.secrecy.application.port.Sealing;
import de.aok.meineaok.secrecy.crypto.AesGcmSealing;
import de.aok.meineaok.secrecy.crypto.HmacHashing;
import de.aok.meineaok.secrecy.crypto.SealingKey;
import de.aok.meineaok.secrecy.crypto.StrongRandomness;
import de.aok.meineaok.transaction.application.port.Transactions;
import de.aok.meineaok.typesetting.letter.AccessiblePdf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is kept and how it is kept secret: the adapters behind the ports of the use cases. */
@ApplicationScoped
class Adapters {

    /** Of the running transaction, whichever thread asks. */
    @PersistenceContext(unitName = "meineaok")
    private EntityManager entities;

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Randomness randomness(Clock clock) {
        return new StrongRandomness(clock);
    }

    @Produces
    @Singleton
    KeyedHashing keyedHashing(@ConfigProperty(name = "meineaok.pepper.key") String key) {
        return new HmacHashing(Base64.getDecoder().decode(key));
    }

    @Produces
    @Singleton
    Sealing sealing(@ConfigProperty(name = "meineaok.outbox.key") String key) {
        return new AesGcmSealing(SealingKey.parseAll(key));
    }

    @Produces
    @Singleton
    FileVault fileVault(
            @ConfigProperty(name = "meineaok.files.key") String key,
            @ConfigProperty(name = "meineaok.database.pool") int connections,
            Transactions transactions) {
        // The other half is for everybody else.
        return new JpaFileVault(
                entities, new AesGcmSealing(SealingKey.parseAll(key)), transactions, Math.max(1, connections / 2));
    }

    @Produces
    @Singleton
    Mailboxes mailboxes() {
        return new JpaMailboxes(entities);
    }

    @Produces
    @Singleton
    Files files() {
        return new JpaFiles(entities);
    }

    @Produces
    @Singleton
    HashingLimits hashingLimits() {
        return HashingLimits.ofThisMachine();
    }

    @Produces
    @Singleton
    PasswordHashing passwordHashing(HashingLimits limits) {
        return new Argon2idHashing(Argon2Parameters.recommended(), limits);
    }

    @Produces
    @Singleton
    InsuredRecords insuredRecords(Clock clock) {
        return new FhirNdjson(clock);
    }

    @Produces
    @Singleton
    Confirmations confirmations() {
        return new JpaInsuredPersons(entities);
    }

    @Produces
    @Singleton
    ChangeRequests changeRequests() {
        return new JpaChangeRequests(entities);
    }

    @Produces
    @Singleton
    UnconfirmedChanges unconfirmedChanges() {
        return new JpaUnconfirmedChanges(entities);
    }

    @Produces
    @Singleton
    BankAccountReports bankAccountReports() {
        return new JpaBankAccountReports(entities);
    }

    @Produces
    @Singleton
    InsuredPersons insuredPersons() {
        return new JpaInsuredPersons(entities);
    }

    @Produces
    @Singleton
    BilledServices billedServices() {
        return new JpaBilledServices(entities);
    }

    @Produces
    @Singleton
    ReceivedBills receivedBills() {
        return new JpaBilledServices(entities);
    }

    @Produces
    @Singleton
    PrintedReceipts printedReceipts(AccessiblePdf pdfs) {
        return new PdfReceipts(pdfs, Channels.INSURER);
    }

    @Produces
    @Singleton
    ReceiptTables receiptTables() {
        return new CsvReceipts();
    }

    @Produces
    @Singleton
    ReceiptBundles receiptBundles(EligibilityRules eligibility) {
        return new FhirReceipts(eligibility.insurer());
    }

    @Produces
    @Singleton
    Accounts accounts() {
        return new JpaAccounts(entities);
    }

    @Produces
    @Singleton
    ActivationCodes activationCodes() {
        return new JpaActivationCodes(entities);
    }

    @Produces
    @Singleton
    PasswordGuard passwordGuard() {
        return new JpaPasswordGuard(entities);
    }

    @Produces
    @Singleton
    LoginAttempts loginAttempts() {
        return new JpaLoginAttempts(entities);
    }

    @Produces
    @Singleton
    PendingLogins pendingLogins() {
        return new JpaLoginAttempts(entities);
    }

    @Produces
    @Singleton
    Sessions sessions() {
        return new JpaSessions(entities);
    }

    @Produces
    @Singleton
    MtanQuota mtanQuota(KeyedHashing hashing) {
        return new JpaMtanQuota(entities, hashing);
    }

    @Produces
    @Singleton
    LoginTraces loginTraces() {
        return new JpaLoginTraces(entities);
    }

    @Produces
    @Singleton
    Outbox outbox(Sealing sealing) {
        return new JpaOutbox(entities, sealing);
    }

    @Produces
    @Singleton
    LetterBatches letterBatches(Sealing sealing) {
        return new JpaLetterBatches(entities, sealing);
    }

    @Produces
    @Singleton
    Deliveries deliveries() {
        return new JpaDeliveries(entities);
    }

    @Produces
    @Singleton
    UndeliveredCommissions undeliveredCommissions() {
        return new JpaUndeliveredCommissions(entities);
    }

    @Produces
    @Singleton
    ReceiptFigures receiptFigures(Transactions transactions) {
        JpaReceiptFigures figures = new JpaReceiptFigures(entities);
        // Asked from the channel, where no transaction runs.
        return (carrier, after, before) -> transactions.required(() -> figures.of(carrier, after, before));
    }

    @Produces
    @Singleton
    OutboxFigures outboxFigures() {
        return new JpaOutboxFigures(entities);
    }

    @Produces
    @Singleton
    AuditTrail auditTrail(KeyedHashing hashing) {
        return new JpaAuditTrail(entities, hashing);
    }

    @Produces
    @Singleton
    Passwords passwords() {
        return new JpaPasswords(entities);
    }

    @Produces
    @Singleton
    ContactTasks contactTasks() {
        return new JpaContactTasks(entities);
    }

    @Produces
    @Singleton
    DeliveryPreferences deliveryPreferences() {
        return new JpaDeliveryPreferences(entities);
    }

    @Produces
    @Singleton
    PostedDocuments postedDocuments() {
        return new JpaPostedDocuments(entities);
    }

    @Produces
    @Singleton
    CaseOrders caseOrders() {
        return new JpaCaseOrders(entities);
    }

    @Produces
    @Singleton
    PictureDevelopment pictureDevelopment() {
        return new PictureDarkroom();
    }

    @Produces
    @Singleton
    BenefitClaims benefitClaims() {
        return new JpaBenefitClaims(entities);
    }

    @Produces
    @Singleton
    Cases cases() {
        return new JpaCases(entities);
    }

    @Produces
    @Singleton
    Uploads uploads() {
        return new JpaUploads(entities);
    }

    @Produces
    @Singleton
    FormOrders formOrders() {
        return new JpaFormOrders(entities);
    }

    @Produces
    @Singleton
    Certificates certificates() {
        return new JpaCertificates(entities);
    }

    @Produces
    @Singleton
    Contributions contributions() {
        return new JpaContributions(entities);
    }

    @Produces
    @Singleton
    OneTimePasswords oneTimePasswords() {
        return new JpaOneTimePasswords(entities);
    }

    @Produces
    @Singleton
    NumberChanges numberChanges() {
        return new JpaNumberChanges(entities);
    }

    @Produces
    @Singleton
    ResetRequests resetRequests(Sealing sealing) {
        return new JpaResetRequests(entities, sealing);
    }

    @Produces
    @Singleton
    ExpiringRecords expiringRecords() {
        return new JpaExpiringRecords(entities);
    }

    @Produces
    @Singleton
    ExpiringMessages expiringMessages() {
        return new JpaExpiringMessages(entities);
    }

    @Produces
    @Singleton
    LegalHolds legalHolds() {
        return new JpaLegalHolds(entities);
    }

    @Produces
    @Singleton
    DeletionProtocol deletionProtocol() {
        return new JpaDeletionProtocol(entities);
    }

    @Produces
    @Singleton
    SecurityQuestions securityQuestions() {
        return new JpaSecurityQuestions(entities);
    }
}
