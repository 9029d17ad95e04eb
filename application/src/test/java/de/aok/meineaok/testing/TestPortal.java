package de.aok.meineaok.testing;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.access.application.ChangeOutcome;
import de.aok.meineaok.access.application.UseSession;
import de.aok.meineaok.access.application.port.Sessions;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.activation.ActivationLetterQuota;
import de.aok.meineaok.activation.ActivationRules;
import de.aok.meineaok.activation.application.ActivationCodeEntry;
import de.aok.meineaok.activation.application.ActivationLetters;
import de.aok.meineaok.activation.application.OrderActivationLetter;
import de.aok.meineaok.activation.application.RemindOfActivation;
import de.aok.meineaok.activation.application.RemoveNeverActivated;
import de.aok.meineaok.activation.application.port.ActivationCodes;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.PersonsWithoutAccount;
import de.aok.meineaok.audit.application.ShowActivity;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.bankaccount.application.BankAccountReport;
import de.aok.meineaok.bankaccount.application.ChangeBankAccounts;
import de.aok.meineaok.bankaccount.application.TakeBankAccounts;
import de.aok.meineaok.benefits.BenefitRules;
import de.aok.meineaok.benefits.application.ClaimBenefit;
import de.aok.meineaok.benefits.application.ClaimsOfPerson;
import de.aok.meineaok.benefits.application.ShowBenefits;
import de.aok.meineaok.caseorder.application.OpenCase;
import de.aok.meineaok.cases.application.FollowCase;
import de.aok.meineaok.cases.application.ShowCases;
import de.aok.meineaok.certificate.application.Certificate;
import de.aok.meineaok.certificate.application.VerificationCode;
import de.aok.meineaok.changerequest.application.BankAccount;
import de.aok.meineaok.changerequest.application.BankAccountPurpose;
import de.aok.meineaok.changerequest.application.DecideRequests;
import de.aok.meineaok.changerequest.application.FulfilRequests;
import de.aok.meineaok.changerequest.application.RequestHandOver;
import de.aok.meineaok.changerequest.application.SeeRefusals;
import de.aok.meineaok.coresystem.application.CoreEvent;
import de.aok.meineaok.coresystem.application.ReceiveCoreEvents;
import de.aok.meineaok.credential.Password;
import de.aok.meineaok.credential.PasswordPolicy;
import de.aok.meineaok.credential.PasswordRules;
import de.aok.meineaok.credential.UserNameRules;
import de.aok.meineaok.credential.application.ChangePassword;
import de.aok.meineaok.credential.application.CurrentPassword;
import de.aok.meineaok.credential.application.PasswordChoice;
import de.aok.meineaok.delivery.application.ChooseDelivery;
import de.aok.meineaok.delivery.application.DeliverDocument;
import de.aok.meineaok.document.DocumentRules;
import de.aok.meineaok.document.FileFormat;
import de.aok.meineaok.document.FileProblem;
import de.aok.meineaok.document.application.HandInDocuments;
import de.aok.meineaok.document.application.OpenUpload;
import de.aok.meineaok.document.application.PromiseCases;
import de.aok.meineaok.document.application.ReceiveFiles;
import de.aok.meineaok.document.application.ReleaseFiles;
import de.aok.meineaok.document.application.ShowUploads;
import de.aok.meineaok.document.application.port.ContentInspection;
import de.aok.meineaok.document.application.port.MalwareScanner;
import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.eligibility.EligibilityPolicy;
import de.aok.meineaok.eligibility.EligibilityRules;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.forms.application.CertificateFacts;
import de.aok.meineaok.forms.application.CheckCertificate;
import de.aok.meineaok.forms.application.FormCatalogue;
import de.aok.meineaok.forms.application.OrderCertificate;
import de.aok.meineaok.forms.application.OrderForm;
import de.aok.meineaok.forms.application.ReadForms;
import de.aok.meineaok.forms.application.RecordContributions;
import de.aok.meineaok.healthcard.HealthCardProblem;
import de.aok.meineaok.healthcard.application.OrderHealthCard;
import de.aok.meineaok.healthcard.application.port.PictureDevelopment;
import de.aok.meineaok.identity.Iban;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.locking.SuspicionPolicy;
import de.aok.meineaok.locking.SuspicionRules;
import de.aok.meineaok.locking.application.AccountLocks;
import de.aok.meineaok.locking.application.ContactInsuredPersons;
import de.aok.meineaok.locking.application.LockAccount;
import de.aok.meineaok.locking.application.UnlockAccount;
import de.aok.meineaok.locking.application.port.ContactTasks;
import de.aok.meineaok.login.LoginRules;
import de.aok.meineaok.login.application.AccountEligibility;
import de.aok.meineaok.login.application.EnterActivationCode;
import de.aok.meineaok.login.application.EnterMtan;
import de.aok.meineaok.login.application.EnterPassword;
import de.aok.meineaok.login.application.HashedStep;
import de.aok.meineaok.login.application.LoginProgress;
import de.aok.meineaok.login.application.NextStep;
import de.aok.meineaok.login.application.PasswordOutcome;
import de.aok.meineaok.login.application.RemoveLoginTraces;
import de.aok.meineaok.login.application.RenewMobileNumber;
import de.aok.meineaok.login.application.ResendMtan;
import de.aok.meineaok.login.application.StepOutcome;
import de.aok.meineaok.login.application.port.OneTimePasswords;
import de.aok.meineaok.mailbox.application.MessageDelivery;
import de.aok.meineaok.mailbox.application.ReadDepartmentInbox;
import de.aok.meineaok.mailbox.application.ReadMailbox;
import de.aok.meineaok.mailbox.application.SaveMailbox;
import de.aok.meineaok.mailbox.application.SendMessage;
import de.aok.meineaok.mailbox.application.WriteMessage;
import de.aok.meineaok.mobilenumber.MtanRules;
import de.aok.meineaok.mobilenumber.application.ChangeMobileNumber;
import de.aok.meineaok.mobilenumber.application.MtanSending;
import de.aok.meineaok.mobilenumber.application.NumberReplacement;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.SecurityNotices;
import de.aok.meineaok.notification.application.SeeToUndelivered;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.ordering.application.OrderOnce;
import de.aok.meineaok.personaldata.application.ChangeAddress;
import de.aok.meineaok.personaldata.application.ChangeContact;
import de.aok.meineaok.personaldata.application.ChangeName;
import de.aok.meineaok.personaldata.application.ShowPerson;
import de.aok.meineaok.receipt.ReceiptRules;
import de.aok.meineaok.receipt.application.PrintReceipt;
import de.aok.meineaok.receipt.application.QuestionService;
import de.aok.meineaok.receipt.application.ShowReceipt;
import de.aok.meineaok.recovery.RecoveryRules;
import de.aok.meineaok.recovery.SecurityAnswer;
import de.aok.meineaok.recovery.application.AnswerResetRequests;
import de.aok.meineaok.recovery.application.ChooseNewPassword;
import de.aok.meineaok.recovery.application.OneTimePasswordSending;
import de.aok.meineaok.recovery.application.OrderOneTimePassword;
import de.aok.meineaok.recovery.application.RequestPasswordReset;
import de.aok.meineaok.recovery.application.ResetRequest;
import de.aok.meineaok.recovery.application.SetSecurityQuestion;
import de.aok.meineaok.recovery.application.port.SecurityQuestions;
import de.aok.meineaok.registration.ContactReader;
import de.aok.meineaok.registration.RegistrationForm;
import de.aok.meineaok.registration.RegistrationPolicy;
import de.aok.meineaok.registration.application.ConsentVersions;
import de.aok.meineaok.registration.application.Register;
import de.aok.meineaok.retention.RetentionRules;
import de.aok.meineaok.retention.application.HoldRecords;
import de.aok.meineaok.retention.application.ShowDeletionProtocol;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import de.aok.meineaok.support.StaffAction;
import de.aok.meineaok.support.application.HandOverAddress;
import de.aok.meineaok.support.application.LookUpAccount;
import de.aok.meineaok.support.application.NoteDeliveryReports;
import de.aok.meineaok.support.application.TellUserName;
import de.aok.meineaok.termination.TerminationRules;
import de.aok.meineaok.termination.application.CloseAccounts;
import de.aok.meineaok.termination.application.FollowInsurance;
import de.aok.meineaok.termination.application.Leaving;
import de.aok.meineaok.termination.application.TerminateAccess;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The whole portal over in-memory ports, with a clock that a test turns. Serves threads of a server as well as a test's own. */
public final class TestPortal extends Clock {
    public static final String USER_NAME = "Anne86";
    public static final String PASSWORD = "k7#Wolke=Tal9";
    public static final String ADDRESS = "192.0.2.7";
    public static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
    public static final InsuredPerson ANNE = person("A000500015", false);

    public static final StaffAction HOTLINE = new StaffAction(Actor.staff("h.kraus"), "asked for by phone");

    public final KeyedHashing keyedHashing = new KnownKeyHashing();
    public final InMemoryDatabase database = new InMemoryDatabase(keyedHashing);
    public final CountingHashing hashing = new CountingHashing();
    public final CountingRandomness randomness = new CountingRandomness();
    private volatile Instant now = START;

    private final ActivationRules activationRules = ActivationRules.aokNiedersachsen();
    private final MtanRules mtanRules = MtanRules.aokNiedersachsen();
    private final LoginRules loginRules = LoginRules.aokNiedersachsen();
    private final RecoveryRules recoveryRules = RecoveryRules.aokNiedersachsen();
    private final TerminationRules terminationRules = TerminationRules.aokNiedersachsen();
    private final PasswordRules passwordRules = PasswordRules.aokNiedersachsen();
    private final PasswordPolicy passwordPolicy = new PasswordPolicy(passwordRules);
    private final ActivationLetterQuota letterQuota = new ActivationLetterQuota(activationRules);
    private final EligibilityPolicy eligibility = new EligibilityPolicy(EligibilityRules.aokNiedersachsen());
    private final ContactReader contacts = new PlainContacts();
    private final Accounts accounts = database.accounts();
    private final Sessions sessions = database.sessions();
    private final InsuredPersons insuredPersons = database.insuredPersons();
    private final ActivationCodes codes = database.activationCodes();
    private final OneTimePasswords oneTimePasswords = database.oneTimePasswords();
    private final SecurityQuestions questions = database.securityQuestions();
    private final ContactTasks tasks = database.contactTasks();
    private final AuditTrail trail = database.auditTrail();
    private final Outbox outbox = database.outbox();
    private final PersonsWithoutAccount personsWithoutAccount = new PersonsWithoutAccount(trail, keyedHashing);
    private final AccountAccess access = new AccountAccess(terminationRules, accounts, database.guard(), keyedHashing);
    private final OrderOnce orderOnce = new OrderOnce(access, insuredPersons);
    private final SecurityNotices notices = new SecurityNotices(outbox, randomness);
    private final AccountLocks locks = new AccountLocks(
            SuspicionPolicy.of(SuspicionRules.aokNiedersachsen(), activationRules),
            accounts,
            sessions,
            trail,
            tasks,
            notices,
            randomness);
    private final ActivationLetters letters = new ActivationLetters(activationRules, codes, outbox, randomness);
    private final ActivationCodeEntry codeEntry = new ActivationCodeEntry(activationRules, codes, letters);
    private final MtanSending mtans =
            new MtanSending(mtanRules, database.mtanQuota(), outbox, keyedHashing, randomness);
    private final AccountEligibility accountEligibility = new AccountEligibility(eligibility, insuredPersons);
    private final LoginProgress progress = new LoginProgress(
            loginRules,
            database.loginAttempts(),
            access,
            accounts,
            sessions,
            accountEligibility,
            locks,
            trail,
            keyedHashing,
            randomness);
    private final NextStep nextStep = new NextStep(activationRules, progress, codes, letters, outbox);
    private final HashedStep hashedStep = new HashedStep(progress, hashing, database, this);
    private final PasswordChoice choice =
            new PasswordChoice(passwordRules, database.passwords(), insuredPersons, trail, notices);
    private final CurrentPassword currentPassword = new CurrentPassword(loginRules, access, locks, trail);
    private final NumberReplacement numberReplacement =
            new NumberReplacement(accounts, database.pendingLogins(), locks, trail, notices);
    private final OneTimePasswordSending sending = new OneTimePasswordSending(
            recoveryRules,
            activationRules,
            passwordPolicy,
            choice,
            oneTimePasswords,
            letters,
            trail,
            outbox,
            randomness);
    private final Leaving leaving = new Leaving(accounts, sessions, trail);

    public final Register register = new Register(
            new RegistrationPolicy(eligibility, UserNameRules.aokNiedersachsen(), passwordPolicy, contacts),
            new ConsentVersions("2026-01", "2026-03"),
            insuredPersons,
            accounts,
            letters,
            database.guard(),
            trail,
            personsWithoutAccount,
            outbox,
            hashing,
            keyedHashing,
            randomness,
            database,
            this);
    public final EnterPassword enterPassword = new EnterPassword(
            loginRules,
            recoveryRules,
            terminationRules,
            accountEligibility,
            database.guard(),
            hashing,
            oneTimePasswords,
            accounts,
            database.loginAttempts(),
            locks,
            trail,
            mtans,
            keyedHashing,
            randomness,
            database,
            this);
    public final EnterMtan enterMtan = new EnterMtan(progress, nextStep, mtans, database, this);
    public final ResendMtan resendMtan = new ResendMtan(progress, mtans, database, this);
    public final EnterActivationCode enterActivationCode = new EnterActivationCode(hashedStep, progress, codeEntry);
    public final RenewMobileNumber renewMobileNumber = new RenewMobileNumber(
            hashedStep, contacts, letters, codeEntry, numberReplacement, resendMtan, progress, insuredPersons, trail);
    public final UseSession useSession = new UseSession(loginRules, sessions, keyedHashing, database, this);
    public final ShowPerson showPerson = new ShowPerson(
            accounts, insuredPersons, database.changeRequests(), database.unconfirmedChanges(), database, this);
    private final RequestHandOver requestHandOver =
            new RequestHandOver(database.changeRequests(), insuredPersons, outbox, trail);
    public final ChangeAddress changeAddress =
            new ChangeAddress(access, database.changeRequests(), requestHandOver, randomness, database, this);
    public final ChangeContact changeContact = new ChangeContact(
            contacts, database.unconfirmedChanges(), access, accounts, mtans, trail, notices, database, this);
    public final DecideRequests decideRequests =
            new DecideRequests(database.changeRequests(), database.confirmations(), trail, database, this);
    public final SeeRefusals seeRefusals = new SeeRefusals(accounts, database.changeRequests(), database, this);
    public final FulfilRequests fulfilRequests = new FulfilRequests(database.changeRequests(), insuredPersons, this);
    public final TakeBankAccounts takeBankAccounts =
            new TakeBankAccounts(database.bankAccountReports(), fulfilRequests, database);
    public final ChangeBankAccounts changeBankAccounts = new ChangeBankAccounts(
            accounts,
            database.bankAccountReports(),
            database.changeRequests(),
            database.unconfirmedChanges(),
            access,
            mtans,
            requestHandOver,
            locks,
            notices,
            randomness,
            database,
            this);
    public final ChooseDelivery chooseDelivery =
            new ChooseDelivery(database.deliveryPreferences(), trail, database, this);
    public final ShowActivity showActivity = new ShowActivity(trail, database);
    public final ChangePassword changePassword = new ChangePassword(
            access, currentPassword, choice, sessions, database.pendingLogins(), hashing, keyedHashing, database, this);
    public final ChangeMobileNumber changeMobileNumber = new ChangeMobileNumber(
            contacts, database.numberChanges(), access, mtans, numberReplacement, database, this);
    public final SetSecurityQuestion setSecurityQuestion =
            new SetSecurityQuestion(access, currentPassword, questions, trail, hashing, database, this);
    public final RequestPasswordReset requestPasswordReset = new RequestPasswordReset(
            accounts, questions, database.resetRequests(), keyedHashing, randomness, database, this);
    public final AnswerResetRequests answerResetRequests = new AnswerResetRequests(
            recoveryRules,
            letterQuota,
            database.resetRequests(),
            accounts,
            access,
            insuredPersons,
            questions,
            sending,
            trail,
            hashing,
            database,
            this);
    public final ChooseNewPassword chooseNewPassword = new ChooseNewPassword(
            hashedStep, nextStep, choice, oneTimePasswords, access, sessions, database.pendingLogins(), locks);
    public final OrderOneTimePassword orderOneTimePassword =
            new OrderOneTimePassword(access, insuredPersons, sending, hashing, database, this);
    public final OrderActivationLetter orderActivationLetter =
            new OrderActivationLetter(access, insuredPersons, letters, trail, hashing, database, this);
    public final RemindOfActivation remindOfActivation = new RemindOfActivation(
            activationRules, codes, accounts, insuredPersons, outbox, randomness, database, this);
    public final RemoveNeverActivated removeNeverActivated =
            new RemoveNeverActivated(activationRules, accounts, database, this);
    public final RemoveLoginTraces removeLoginTraces = new RemoveLoginTraces(
            RetentionRules.aokNiedersachsen(),
            database.loginTraces(),
            database.unconfirmedChanges(),
            database.numberChanges(),
            database.deletionProtocol(),
            database,
            this);
    public final HoldRecords holdRecords =
            new HoldRecords(database.legalHolds(), trail, personsWithoutAccount, database, this);
    public final ShowDeletionProtocol showDeletionProtocol =
            new ShowDeletionProtocol(database.deletionProtocol(), database);
    public final LockAccount lockAccount = new LockAccount(access, locks, database, this);
    public final UnlockAccount unlockAccount =
            new UnlockAccount(access, accounts, tasks, trail, notices, database, this);
    public final ContactInsuredPersons contactInsuredPersons =
            new ContactInsuredPersons(tasks, accounts, insuredPersons, trail, database, this);
    public final SeeToUndelivered seeToUndelivered =
            new SeeToUndelivered(database.undelivered(), trail, database, this);
    public final NoteDeliveryReports noteDeliveryReports =
            new NoteDeliveryReports(database.deliveries(), accounts, tasks, randomness, database, this);
    public final LookUpAccount lookUpAccount =
            new LookUpAccount(accounts, access, personsWithoutAccount, database, this);
    public final HandOverAddress handOverAddress = new HandOverAddress(
            insuredPersons, accounts, access, personsWithoutAccount, outbox, randomness, database, this);
    public final TellUserName tellUserName = new TellUserName(access, trail, database, this);
    public final TerminateAccess terminateAccess = new TerminateAccess(access, leaving, database, this);
    public final FollowInsurance followInsurance =
            new FollowInsurance(eligibility, accounts, insuredPersons, access, leaving, database, this);
    public final CloseAccounts closeAccounts =
            new CloseAccounts(terminationRules, accounts, access, leaving, database, this);

    /** What the scanner says; unknown while it is down. */
    public volatile MalwareScanner.Verdict scanned = MalwareScanner.Verdict.CLEAN;

    public final DocumentRules documentRules = DocumentRules.aokNiedersachsen();
    public final ReceiveFiles receiveFiles = new ReceiveFiles(
            documentRules, database.vault, TestPortal::inspect, content -> scanned, randomness, database, this);
    private final MessageDelivery messageDelivery =
            new MessageDelivery(database.mailboxes(), database.files(), database.vault, outbox, randomness);
    public final WriteMessage writeMessage =
            new WriteMessage(accounts, database.mailboxes(), messageDelivery, database, this);
    public final SendMessage sendMessage = new SendMessage(
            accounts,
            access,
            database.uploads(),
            database.files(),
            database.mailboxes(),
            messageDelivery,
            trail,
            database,
            this);
    public final HandInDocuments handInDocuments = new HandInDocuments(
            accounts,
            database.uploads(),
            database.cases(),
            database.files(),
            database.vault,
            trail,
            randomness,
            database,
            this);
    public final ChangeName changeName = new ChangeName(
            access,
            database.insuredPersons(),
            database.changeRequests(),
            requestHandOver,
            handInDocuments,
            database.uploads(),
            database,
            this);
    public final ShowUploads showUploads =
            new ShowUploads(database.uploads(), database.files(), database.vault, database);
    public final OpenUpload openUpload =
            new OpenUpload(database.uploads(), database.files(), database.vault, trail, database, this);
    public final ReleaseFiles releaseFiles = new ReleaseFiles(
            database.files(), database.vault, content -> scanned, accounts, messageDelivery, trail, database, this);
    public final DeliverDocument deliverDocument = new DeliverDocument(
            accounts,
            access,
            database.deliveryPreferences(),
            database.postedDocuments(),
            messageDelivery,
            trail,
            randomness,
            database,
            this);
    /** Whether certificates cannot be made, as when a name has a character that cannot be printed. */
    public volatile boolean unprintable;

    /** How many pictures were developed. */
    public final AtomicInteger developed = new AtomicInteger();

    /** What happens elsewhere while a certificate is printed. */
    public volatile Runnable whilePrinting = () -> {};

    private final FormCatalogue forms = new FormCatalogue();
    public final ReadForms readForms =
            new ReadForms(forms, form -> ("%PDF form " + form.id()).getBytes(StandardCharsets.UTF_8));
    public final OrderForm orderForm =
            new OrderForm(forms, orderOnce, database.formOrders(), outbox, trail, randomness, database, this);
    public final RecordContributions recordContributions =
            new RecordContributions(database.contributions(), randomness, database);
    public final CheckCertificate checkCertificate =
            new CheckCertificate(database.certificates(), keyedHashing, database);
    public final OrderCertificate orderCertificate = new OrderCertificate(
            new CertificateFacts(eligibility, database.contributions(), randomness),
            this::certificate,
            orderOnce,
            database.deliveryPreferences(),
            database.certificates(),
            messageDelivery,
            database.vault,
            outbox,
            trail,
            keyedHashing,
            randomness,
            database,
            this);
    public final ReadMailbox readMailbox = new ReadMailbox(
            RetentionRules.aokNiedersachsen(), database.mailboxes(), database.files(), database.vault, database, this);
    public final ShowCases showCases = new ShowCases(accounts, database.cases(), database);
    private final FollowCase followCase =
            new FollowCase(database.cases(), new PromiseCases(database.uploads(), accounts), randomness, database);
    public final ReceiveCoreEvents receiveCoreEvents =
            new ReceiveCoreEvents(followCase, decideRequests, takeBankAccounts, recordContributions, this);
    private final OpenCase openCase = new OpenCase(
            orderOnce,
            database.caseOrders(),
            followCase,
            handInDocuments,
            receiveFiles,
            outbox,
            randomness,
            database,
            this);
    public final OrderHealthCard orderHealthCard =
            new OrderHealthCard(database.cases(), openCase, this::develop, receiveFiles, database.vault, trail);
    private final ClaimsOfPerson claimsOfPerson = new ClaimsOfPerson(database.benefitClaims(), database.cases());
    public final ClaimBenefit claimBenefit = new ClaimBenefit(
            BenefitRules.aokNiedersachsen(),
            database.benefitClaims(),
            claimsOfPerson,
            changeBankAccounts,
            openCase,
            trail);
    public final ShowBenefits showBenefits =
            new ShowBenefits(BenefitRules.aokNiedersachsen(), accounts, claimsOfPerson, database, this);
    public final SaveMailbox saveMailbox =
            new SaveMailbox(database.mailboxes(), database.files(), database.vault, database);
    public final ReadDepartmentInbox readDepartmentInbox =
            new ReadDepartmentInbox(database.mailboxes(), database.files(), database.vault, trail, database, this);

    private final PlainReceipts plainReceipts = new PlainReceipts();
    public final ShowReceipt showReceipt =
            new ShowReceipt(ReceiptRules.aokNiedersachsen(), accounts, database.billedServices(), database, this);
    public final PrintReceipt printReceipt = new PrintReceipt(
            showReceipt, accounts, insuredPersons, plainReceipts, plainReceipts, plainReceipts, database);
    public final QuestionService questionService = new QuestionService(accounts, showReceipt, writeMessage, database);

    public TestPortal() {
        insure(ANNE);
        database.changedByHoldersAlone = true;
        hashing.beforeTurn = () -> {
            if (database.isWithin()) {
                throw new IllegalStateException("who waits for a turn holds nothing");
            }
        };
    }

    private Optional<byte[]> certificate(Certificate certificate, VerificationCode code) {
        whilePrinting.run();
        return unprintable
                ? Optional.empty()
                : Optional.of(("%PDF " + certificate.number() + ' ' + code.reveal()).getBytes(StandardCharsets.UTF_8));
    }

    /** What begins as a PDF is one. */
    private static ContentInspection.Finding inspect(SeekableByteChannel content) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(4);
        content.read(start);
        return new String(start.array(), StandardCharsets.US_ASCII).equals("%PDF")
                ? new ContentInspection.Finding.Taken(FileFormat.PDF)
                : new ContentInspection.Finding.Refused(FileProblem.FORMAT_NOT_TAKEN);
    }

    /** What begins as a PDF is a picture, from which all but its beginning is taken. */
    private PictureDevelopment.Developed develop(SeekableByteChannel picture) throws IOException {
        developed.incrementAndGet();
        return inspect(picture) instanceof ContentInspection.Finding.Taken && picture.size() < 10_000
                ? new PictureDevelopment.Developed.Picture("%PDF".getBytes(StandardCharsets.US_ASCII))
                : new PictureDevelopment.Developed.Refused(HealthCardProblem.PICTURE_UNREADABLE);
    }

    /** Puts a bank account of Anne's on file, and no other. */
    public void putOnFile(UUID id, BankAccountPurpose purpose) {
        receiveCoreEvents.receive(new CoreEvent.BankAccountsOnFile(
                ANNE.kvnr(),
                new BankAccountReport(
                        now,
                        id.toString(),
                        List.of(new BankAccount(id, Iban.of("NL91ABNA0417164300"), "Anne Müller", Set.of(purpose))))));
    }

    public void pass(Duration duration) {
        now = now.plus(duration);
    }

    /** Puts on file what the insurer knows of a person, in place of what was there. */
    public void insure(InsuredPerson person) {
        database.required(() -> database.persons.put(person.kvnr(), person));
    }

    /** Hands over what was billed on somebody's card. */
    public void bill(InsuredRecord.Bill bill) {
        database.required(() -> database.receivedBills().store(List.of(bill)));
    }

    public Register.Outcome registerAnne() {
        return register.register(form(ANNE, USER_NAME));
    }

    public PasswordOutcome enterPassword(String password) {
        return enterPassword(USER_NAME, password);
    }

    public PasswordOutcome enterPassword(String userName, String password) {
        return enterPassword.enter(new EnterPassword.Command(userName, Password.of(password), ADDRESS));
    }

    /** Until the password lock is on. */
    public void exhaustPasswords() {
        for (int i = 0; i < 5; i++) {
            enterPassword("wrong");
        }
    }

    /** „Passwort vergessen“ with all that fits Anne, and its judgement. */
    public void forgetPassword(@Nullable String answer) {
        requestPasswordReset.request(new ResetRequest(USER_NAME, ANNE.kvnr().value(), "1986-05-17", answer));
        answerResetRequests.answerAll();
    }

    public List<Violation> setSecurityQuestion(String password, String answer) {
        return setSecurityQuestion.set(new SetSecurityQuestion.Command(
                anne().id(), Password.of(password), "FIRST_PET", SecurityAnswer.of(answer)));
    }

    /** The one-time password of the last mail. */
    public String mailedPassword() {
        return last(Commission.OneTimePasswordMail.class).oneTimePassword().reveal();
    }

    /** The one-time password of the last letter. */
    public String postedPassword() {
        return last(Commission.OneTimePasswordLetter.class).oneTimePassword().reveal();
    }

    public StepOutcome chooseNewPassword(String loginId, String chosen) {
        return chooseNewPassword.choose(new ChooseNewPassword.Command(loginId, Password.of(chosen)));
    }

    /** The way inside with a one-time password; the token of the session. */
    public String recover(String oneTimePassword, String chosen) {
        String loginId = startLogin(oneTimePassword);
        enterMtan(loginId, lastMtan());
        return token(chooseNewPassword(loginId, chosen));
    }

    public ChangeOutcome lockAnne() {
        return lockAccount.lock(anne().id(), HOTLINE);
    }

    public ChangeOutcome unlockAnne() {
        return unlockAccount.unlock(new UnlockAccount.Command(anne().id(), HOTLINE, "called back"));
    }

    /** What the trail tells of Anne, of one kind. */
    public List<AuditRecord> trail(AuditAction action) {
        return database.required(() -> database.audit.of(anne().id(), action));
    }

    /** What was announced by mail. */
    public List<Commission.SecurityNotice.Event> notices() {
        return commissioned(Commission.SecurityNotice.class).stream()
                .map(Commission.SecurityNotice::event)
                .toList();
    }

    public <C extends Commission> C last(Class<C> kind) {
        List<C> sent = commissioned(kind);
        return sent.get(sent.size() - 1);
    }

    /** All of a kind. */
    public <C extends Commission> List<C> commissioned(Class<C> kind) {
        return database.required(() -> database.commissioned(kind));
    }

    /** The secret of a login whose password was right. */
    public String startLogin() {
        return startLogin(PASSWORD);
    }

    public String startLogin(String password) {
        return ((PasswordOutcome.MtanSent) enterPassword(password)).loginId();
    }

    public StepOutcome enterMtan(String loginId, String mtan) {
        return enterMtan.enter(new EnterMtan.Command(loginId, mtan));
    }

    public StepOutcome enterActivationCode(String loginId, String code) {
        return enterActivationCode.enter(new EnterActivationCode.Command(loginId, code));
    }

    public String lastMtan() {
        return last(Commission.LoginMtan.class).mtan().reveal();
    }

    public String lastCode() {
        return last(Commission.ActivationLetter.class).code().revealGrouped();
    }

    /** Registers, and logs in for the first time; the token of the session. */
    public String activateAnne() {
        registerAnne();
        String loginId = startLogin();
        enterMtan(loginId, lastMtan());
        return token(enterActivationCode(loginId, lastCode()));
    }

    /** Logs in, once activated; the token of the session. */
    public String logIn() {
        return logIn(PASSWORD);
    }

    public String logIn(String password) {
        return token(enterMtan(startLogin(password), lastMtan()));
    }

    public static String token(StepOutcome outcome) {
        return ((StepOutcome.Done) outcome).session().token();
    }

    public boolean isInside(String token) {
        return useSession.use(token).isPresent();
    }

    public Account anne() {
        return database.required(() -> accounts.findByUserName(USER_NAME).orElseThrow());
    }

    public static RegistrationForm form(InsuredPerson person, String userName) {
        return new RegistrationForm(
                "102114819",
                person.kvnr().value(),
                person.birthDate().toString(),
                person.name().family(),
                userName,
                PASSWORD,
                "anne@example.org",
                "+4915112345634",
                true,
                true);
    }

    public static InsuredPerson person(String kvnr, boolean einwilligungsvorbehalt, Coverage... coverages) {
        return new InsuredPerson(
                Kvnr.of(kvnr),
                new PersonName("Müller", "Anne"),
                LocalDate.of(1986, 5, 17),
                new PostalAddress(List.of("Lange Straße 1"), "30159", "Hannover", "DE"),
                einwilligungsvorbehalt,
                false,
                coverages.length == 0 ? List.of(new Coverage(new Ik("102114819"), null, null)) : List.of(coverages));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the portal's calendar is Europe/Berlin");
    }
}
