package de.aok.meineaok.portal.rest;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.access.application.UseSession;
import de.aok.meineaok.access.rest.ProtectedArea;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.application.ShowAccount;
import de.aok.meineaok.account.rest.MeResource;
import de.aok.meineaok.activation.ActivationLetterQuota;
import de.aok.meineaok.activation.ActivationRules;
import de.aok.meineaok.activation.application.ActivationCodeEntry;
import de.aok.meineaok.activation.application.ActivationLetters;
import de.aok.meineaok.activation.application.OrderActivationLetter;
import de.aok.meineaok.audit.application.PersonsWithoutAccount;
import de.aok.meineaok.audit.application.ShowActivity;
import de.aok.meineaok.audit.rest.ActivityResource;
import de.aok.meineaok.credential.PasswordPolicy;
import de.aok.meineaok.credential.PasswordRules;
import de.aok.meineaok.credential.UserNameRules;
import de.aok.meineaok.credential.application.ChangePassword;
import de.aok.meineaok.credential.application.CurrentPassword;
import de.aok.meineaok.credential.application.PasswordChoice;
import de.aok.meineaok.credential.rest.PasswordResource;
import de.aok.meineaok.eligibility.EligibilityPolicy;
import de.aok.meineaok.eligibility.EligibilityRules;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.locking.SuspicionPolicy;
import de.aok.meineaok.locking.SuspicionRules;
import de.aok.meineaok.locking.application.AccountLocks;
import de.aok.meineaok.locking.application.ContactInsuredPersons;
import de.aok.meineaok.locking.application.LockAccount;
import de.aok.meineaok.locking.application.UnlockAccount;
import de.aok.meineaok.locking.rest.ContactTaskResource;
import de.aok.meineaok.login.LoginRules;
import de.aok.meineaok.login.application.AccountEligibility;
import de.aok.meineaok.login.application.EnterActivationCode;
import de.aok.meineaok.login.application.EnterMtan;
import de.aok.meineaok.login.application.EnterPassword;
import de.aok.meineaok.login.application.HashedStep;
import de.aok.meineaok.login.application.LoginProgress;
import de.aok.meineaok.login.application.NextStep;
import de.aok.meineaok.login.application.RenewMobileNumber;
import de.aok.meineaok.login.application.ResendMtan;
import de.aok.meineaok.login.rest.LoginResource;
import de.aok.meineaok.login.rest.SessionResource;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.MobileNumberProblem;
import de.aok.meineaok.mobilenumber.MobileNumberReading;
import de.aok.meineaok.mobilenumber.MtanRules;
import de.aok.meineaok.mobilenumber.NumberChange;
import de.aok.meineaok.mobilenumber.application.ChangeMobileNumber;
import de.aok.meineaok.mobilenumber.application.MtanSending;
import de.aok.meineaok.mobilenumber.application.NumberReplacement;
import de.aok.meineaok.mobilenumber.application.port.MtanQuota;
import de.aok.meineaok.mobilenumber.application.port.NumberChanges;
import de.aok.meineaok.mobilenumber.rest.MobileNumberResource;
import de.aok.meineaok.notification.application.SecurityNotices;
import de.aok.meineaok.recovery.RecoveryRules;
import de.aok.meineaok.recovery.application.AnswerResetRequests;
import de.aok.meineaok.recovery.application.ChooseNewPassword;
import de.aok.meineaok.recovery.application.OneTimePasswordSending;
import de.aok.meineaok.recovery.application.OrderOneTimePassword;
import de.aok.meineaok.recovery.application.RequestPasswordReset;
import de.aok.meineaok.recovery.application.SetSecurityQuestion;
import de.aok.meineaok.recovery.rest.PasswordResetResource;
import de.aok.meineaok.recovery.rest.SecurityQuestionResource;
import de.aok.meineaok.recovery.rest.SecurityQuestionsResource;
import de.aok.meineaok.registration.ContactReader;
import de.aok.meineaok.registration.RegistrationPolicy;
import de.aok.meineaok.registration.application.ConsentVersions;
import de.aok.meineaok.registration.application.Register;
import de.aok.meineaok.registration.rest.RegistrationResource;
import de.aok.meineaok.secrecy.application.port.KeyedHash;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import de.aok.meineaok.secrecy.application.port.Randomness;
import de.aok.meineaok.support.SupportContacts;
import de.aok.meineaok.support.application.HandOverAddress;
import de.aok.meineaok.support.application.LookUpAccount;
import de.aok.meineaok.support.application.TellUserName;
import de.aok.meineaok.support.rest.AccountLookUpResource;
import de.aok.meineaok.support.rest.AddressChangeResource;
import de.aok.meineaok.support.rest.StaffAccountResource;
import de.aok.meineaok.termination.TerminationRules;
import de.aok.meineaok.termination.application.Leaving;
import de.aok.meineaok.termination.application.TerminateAccess;
import de.aok.meineaok.termination.rest.TerminationResource;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The use cases of a test's portal, their ports in memory, and the resources over them. */
final class UseCases {
    private final TestPortal portal;
    private final Transactions transactions = new Transactions() {
        @Override
        public <T extends @Nullable Object> T required(Supplier<T> work) {
            return work.get();
        }
    };
    private final KeyedHashing keyedHashing = UseCases::hash;
    private final Randomness randomness = new Chance();
    private final ContactReader contactReader = new SimpleContacts();
    private final LoginRules loginRules = LoginRules.aokNiedersachsen();
    private final ActivationRules activationRules = ActivationRules.aokNiedersachsen();
    private final PasswordRules passwordRules = PasswordRules.aokNiedersachsen();
    private final RecoveryRules recoveryRules = RecoveryRules.aokNiedersachsen();
    private final TerminationRules terminationRules = TerminationRules.aokNiedersachsen();
    private final SupportContacts contacts = SupportContacts.aokNiedersachsen();
    private final EligibilityPolicy eligibility = new EligibilityPolicy(EligibilityRules.aokNiedersachsen());
    private final InsuredPersons insuredPersons = new InMemoryInsuredPersons();
    private final AccountEligibility accountEligibility = new AccountEligibility(eligibility, insuredPersons);
    private final InMemorySessions sessions = new InMemorySessions();
    private final InMemoryPasswordGuard guard = new InMemoryPasswordGuard();
    private final InMemoryActivationCodes codes = new InMemoryActivationCodes();
    private final InMemoryContactTasks tasks = new InMemoryContactTasks();
    private final InMemoryLogins logins = new InMemoryLogins();
    private final NumberChanges numberChanges = new InMemoryNumberChanges();
    private final ActivationLetterQuota letterQuota = new ActivationLetterQuota(activationRules);

    private final AccountAccess access;
    private final SecurityNotices notices;
    private final AccountLocks locks;
    private final MtanSending mtans;
    private final ActivationLetters letters;
    private final ActivationCodeEntry codeEntry;
    private final LoginProgress progress;
    private final HashedStep hashedStep;
    private final NextStep nextStep;
    private final PasswordChoice passwordChoice;
    private final CurrentPassword currentPassword;
    private final OneTimePasswordSending oneTimePasswordSending;
    private final NumberReplacement numberReplacement;
    private final TerminateAccess terminateAccess;
    private final UseSession useSession;

    UseCases(TestPortal portal) {
        this.portal = portal;
        this.access = new AccountAccess(terminationRules, portal.accounts, guard, keyedHashing);
        this.notices = new SecurityNotices(portal.outbox, randomness);
        this.locks = new AccountLocks(
                SuspicionPolicy.of(SuspicionRules.aokNiedersachsen(), activationRules),
                portal.accounts,
                sessions,
                portal.auditTrail,
                tasks,
                notices,
                randomness);
        this.mtans = new MtanSending(
                MtanRules.aokNiedersachsen(), new CountedMtans(), portal.outbox, keyedHashing, randomness);
        this.letters = new ActivationLetters(activationRules, codes, portal.outbox, randomness);
        this.codeEntry = new ActivationCodeEntry(activationRules, codes, letters);
        this.progress = new LoginProgress(
                loginRules,
                logins,
                access,
                portal.accounts,
                sessions,
                accountEligibility,
                locks,
                portal.auditTrail,
                keyedHashing,
                randomness);
        this.hashedStep = new HashedStep(progress, portal.hashing, transactions, portal.clock);
        this.nextStep = new NextStep(activationRules, progress, codes, letters, portal.outbox);
        this.passwordChoice =
                new PasswordChoice(passwordRules, portal.accounts, insuredPersons, portal.auditTrail, notices);
        this.currentPassword = new CurrentPassword(loginRules, access, locks, portal.auditTrail);
        this.oneTimePasswordSending = new OneTimePasswordSending(
                recoveryRules,
                activationRules,
                new PasswordPolicy(passwordRules),
                passwordChoice,
                portal.recovery.oneTimePasswords,
                letters,
                portal.auditTrail,
                portal.outbox,
                randomness);
        this.numberReplacement = new NumberReplacement(portal.accounts, logins, locks, portal.auditTrail, notices);
        this.terminateAccess = new TerminateAccess(
                access, new Leaving(portal.accounts, sessions, portal.auditTrail), transactions, portal.clock);
        this.useSession = new UseSession(loginRules, sessions, keyedHashing, transactions, portal.clock);
    }

    /** All resources, and the providers that need use cases. */
    List<Object> resources() {
        return List.of(
                new ProtectedArea(useSession),
                registration(),
                login(),
                new PasswordResetResource(new RequestPasswordReset(
                        portal.accounts,
                        portal.recovery.questions,
                        portal.recovery.requests,
                        keyedHashing,
                        randomness,
                        transactions,
                        portal.clock)),
                new SecurityQuestionsResource(),
                new SessionResource(useSession),
                new MeResource(new ShowAccount(portal.accounts, insuredPersons, transactions), loginRules),
                password(),
                securityQuestion(),
                mobileNumber(),
                new TerminationResource(terminateAccess),
                new ActivityResource(new ShowActivity(portal.auditTrail, transactions)),
                new AccountLookUpResource(new LookUpAccount(
                        portal.accounts, access, personsWithoutAccount(), transactions, portal.clock)),
                new AddressChangeResource(new HandOverAddress(
                        insuredPersons,
                        portal.accounts,
                        access,
                        personsWithoutAccount(),
                        portal.outbox,
                        randomness,
                        transactions,
                        portal.clock)),
                staffAccount(),
                new ContactTaskResource(new ContactInsuredPersons(
                        tasks, portal.accounts, insuredPersons, portal.auditTrail, transactions, portal.clock)));
    }

    void answerResetRequests() {
        new AnswerResetRequests(
                        recoveryRules,
                        letterQuota,
                        portal.recovery.requests,
                        portal.accounts,
                        access,
                        insuredPersons,
                        portal.recovery.questions,
                        oneTimePasswordSending,
                        portal.auditTrail,
                        portal.hashing,
                        transactions,
                        portal.clock)
                .answerAll();
    }

    private PersonsWithoutAccount personsWithoutAccount() {
        return new PersonsWithoutAccount(portal.auditTrail, keyedHashing);
    }

    private RegistrationResource registration() {
        Register register = new Register(
                new RegistrationPolicy(
                        eligibility,
                        UserNameRules.aokNiedersachsen(),
                        new PasswordPolicy(passwordRules),
                        contactReader),
                new ConsentVersions("1", "1"),
                insuredPersons,
                portal.accounts,
                letters,
                guard,
                portal.auditTrail,
                personsWithoutAccount(),
                portal.outbox,
                portal.hashing,
                keyedHashing,
                randomness,
                transactions,
                portal.clock);
        return new RegistrationResource(register, portal.hashingQueue, contacts);
    }

    private LoginResource login() {
        EnterPassword enterPassword = new EnterPassword(
                loginRules,
                recoveryRules,
                terminationRules,
                accountEligibility,
                guard,
                portal.hashing,
                portal.recovery.oneTimePasswords,
                portal.accounts,
                logins,
                locks,
                portal.auditTrail,
                mtans,
                keyedHashing,
                randomness,
                transactions,
                portal.clock);
        ResendMtan resendMtan = new ResendMtan(progress, mtans, transactions, portal.clock);
        RenewMobileNumber renewMobileNumber = new RenewMobileNumber(
                hashedStep,
                contactReader,
                letters,
                codeEntry,
                numberReplacement,
                resendMtan,
                progress,
                insuredPersons,
                portal.auditTrail);
        return new LoginResource(
                enterPassword,
                new EnterMtan(progress, nextStep, mtans, transactions, portal.clock),
                resendMtan,
                new EnterActivationCode(hashedStep, progress, codeEntry),
                renewMobileNumber,
                new ChooseNewPassword(
                        hashedStep,
                        nextStep,
                        passwordChoice,
                        portal.recovery.oneTimePasswords,
                        access,
                        sessions,
                        logins,
                        locks),
                portal.hashingQueue,
                contacts,
                portal.clock);
    }

    private PasswordResource password() {
        ChangePassword changePassword = new ChangePassword(
                access,
                currentPassword,
                passwordChoice,
                sessions,
                logins,
                portal.hashing,
                keyedHashing,
                transactions,
                portal.clock);
        return new PasswordResource(changePassword, portal.hashingQueue, contacts);
    }

    private SecurityQuestionResource securityQuestion() {
        SetSecurityQuestion setSecurityQuestion = new SetSecurityQuestion(
                access,
                currentPassword,
                portal.recovery.questions,
                portal.auditTrail,
                portal.hashing,
                transactions,
                portal.clock);
        return new SecurityQuestionResource(setSecurityQuestion, portal.hashingQueue, contacts);
    }

    private MobileNumberResource mobileNumber() {
        ChangeMobileNumber changeMobileNumber = new ChangeMobileNumber(
                contactReader, numberChanges, access, mtans, numberReplacement, transactions, portal.clock);
        return new MobileNumberResource(changeMobileNumber, portal.clock);
    }

    private StaffAccountResource staffAccount() {
        return new StaffAccountResource(
                new LockAccount(access, locks, transactions, portal.clock),
                new UnlockAccount(
                        access, portal.accounts, tasks, portal.auditTrail, notices, transactions, portal.clock),
                new OrderActivationLetter(
                        access, insuredPersons, letters, portal.auditTrail, portal.hashing, transactions, portal.clock),
                new OrderOneTimePassword(
                        access, insuredPersons, oneTimePasswordSending, portal.hashing, transactions, portal.clock),
                terminateAccess,
                new TellUserName(access, portal.auditTrail, transactions, portal.clock),
                portal.hashingQueue);
    }

    /** Without a key, but as even as one with it. */
    private static KeyedHash hash(KeyedHashing.Purpose purpose, String text) {
        try {
            return new KeyedHash(MessageDigest.getInstance("SHA-256")
                    .digest((purpose + ":" + text).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class InMemoryNumberChanges implements NumberChanges {
        private final Map<AccountId, NumberChange> byAccount = new ConcurrentHashMap<>();

        @Override
        public Optional<NumberChange> find(AccountId account) {
            return Optional.ofNullable(byAccount.get(account));
        }

        @Override
        public void save(AccountId account, NumberChange change) {
            byAccount.put(account, change);
        }

        @Override
        public void remove(AccountId account) {
            byAccount.remove(account);
        }
    }

    private final class InMemoryInsuredPersons implements InsuredPersons {
        @Override
        public Optional<InsuredPerson> find(Kvnr kvnr) {
            return Optional.ofNullable(portal.insured.get(kvnr));
        }

        @Override
        public void store(List<InsuredRecord.Person> persons, List<InsuredRecord.Insurance> insurances) {
            throw new AssertionError("nothing is imported in these tests");
        }
    }

    private static final class CountedMtans implements MtanQuota {
        private final Map<String, Integer> taken = new ConcurrentHashMap<>();

        @Override
        public boolean take(MobileNumber number, LocalDate day, int perDay) {
            return taken.merge(number.value() + day, 1, Integer::sum) <= perDay;
        }
    }

    private static final class Chance implements Randomness {
        private final RandomGenerator generator = RandomGenerator.getDefault();

        @Override
        public int below(int bound) {
            return generator.nextInt(bound);
        }

        @Override
        public String token() {
            byte[] bytes = new byte[32];
            generator.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }

        @Override
        public UUID id() {
            return new UUID(generator.nextLong(), generator.nextLong());
        }
    }

    private static final class SimpleContacts implements ContactReader {
        @Override
        public Optional<EmailAddress> email(String typed) {
            return typed.matches("[!-?A-~]+@[!-?A-~]+") ? Optional.of(new EmailAddress(typed)) : Optional.empty();
        }

        @Override
        public MobileNumberReading mobileNumber(String typed) {
            return typed.matches("\\+491[0-9]{8,12}")
                    ? new MobileNumberReading.Accepted(new MobileNumber(typed))
                    : new MobileNumberReading.Refused(MobileNumberProblem.NOT_MOBILE);
        }
    }
}
