package de.aok.meineaok.testing;

import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.activation.ActivationRules;
import de.aok.meineaok.activation.application.ActivationLetters;
import de.aok.meineaok.activation.application.OrderActivationLetter;
import de.aok.meineaok.activation.application.RemindOfActivation;
import de.aok.meineaok.activation.application.RemoveNeverActivated;
import de.aok.meineaok.credential.Password;
import de.aok.meineaok.credential.PasswordPolicy;
import de.aok.meineaok.credential.PasswordRules;
import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.eligibility.EligibilityPolicy;
import de.aok.meineaok.eligibility.EligibilityRules;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.login.LoginRules;
import de.aok.meineaok.login.application.EnterActivationCode;
import de.aok.meineaok.login.application.EnterMtan;
import de.aok.meineaok.login.application.EnterPassword;
import de.aok.meineaok.login.application.LoginProgress;
import de.aok.meineaok.login.application.MtanSending;
import de.aok.meineaok.login.application.PasswordOutcome;
import de.aok.meineaok.login.application.RemoveLoginTraces;
import de.aok.meineaok.login.application.ResendMtan;
import de.aok.meineaok.login.application.StepOutcome;
import de.aok.meineaok.login.application.UseSession;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.MobileNumberReading;
import de.aok.meineaok.mobilenumber.MtanRules;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.registration.ContactReader;
import de.aok.meineaok.registration.RegistrationForm;
import de.aok.meineaok.registration.RegistrationPolicy;
import de.aok.meineaok.registration.application.ConsentVersions;
import de.aok.meineaok.registration.application.Register;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import de.aok.meineaok.secrecy.application.port.Randomness;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The whole portal over in-memory ports, with a clock that a test turns. */
public final class TestPortal extends Clock {
    public static final String USER_NAME = "Anne86";
    public static final String PASSWORD = "k7#Wolke=Tal9";
    public static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
    public static final InsuredPerson ANNE = person("A000500015", false);

    public final InMemoryDatabase database = new InMemoryDatabase();
    public final CountingHashing hashing = new CountingHashing();
    public final KeyedHashing keyedHashing = TestPortal::sha256;
    public final Randomness randomness = new CountingRandomness();
    private Instant now = START;

    private final ActivationRules activationRules = ActivationRules.aokNiedersachsen();
    private final MtanRules mtanRules = MtanRules.aokNiedersachsen();
    private final LoginRules loginRules = LoginRules.aokNiedersachsen();
    private final EligibilityPolicy eligibility = new EligibilityPolicy(EligibilityRules.aokNiedersachsen());
    private final Accounts accounts = database.accounts();
    private final ActivationLetters letters =
            new ActivationLetters(activationRules, database.activationCodes(), database.outbox(), randomness);
    private final MtanSending mtans =
            new MtanSending(mtanRules, database.mtanQuota(), database.outbox(), keyedHashing, randomness);
    private final LoginProgress progress = new LoginProgress(
            loginRules,
            database.loginAttempts(),
            accounts,
            database.guard(),
            database.sessions(),
            keyedHashing,
            randomness);

    public final Register register = new Register(
            new RegistrationPolicy(
                    eligibility, new PasswordPolicy(PasswordRules.aokNiedersachsen()), new PlainContacts()),
            new ConsentVersions("2026-01", "2026-03"),
            database.insuredPersons(),
            accounts,
            letters,
            database.guard(),
            database.outbox(),
            hashing,
            keyedHashing,
            randomness,
            database,
            this);
    public final EnterPassword enterPassword = new EnterPassword(
            loginRules,
            eligibility,
            database.guard(),
            hashing,
            accounts,
            database.insuredPersons(),
            database.loginAttempts(),
            database.sessions(),
            mtans,
            keyedHashing,
            randomness,
            database,
            this);
    public final EnterMtan enterMtan = new EnterMtan(
            mtanRules, activationRules, progress, mtans, database.activationCodes(), database.outbox(), database, this);
    public final ResendMtan resendMtan = new ResendMtan(progress, mtans, database, this);
    public final EnterActivationCode enterActivationCode = new EnterActivationCode(
            activationRules, progress, database.activationCodes(), accounts, hashing, database, this);
    public final UseSession useSession = new UseSession(loginRules, database.sessions(), keyedHashing, database, this);
    public final OrderActivationLetter orderActivationLetter = new OrderActivationLetter(
            activationRules,
            accounts,
            database.insuredPersons(),
            database.activationCodes(),
            letters,
            hashing,
            database,
            this);
    public final RemindOfActivation remindOfActivation = new RemindOfActivation(
            activationRules,
            database.activationCodes(),
            accounts,
            database.insuredPersons(),
            database.outbox(),
            randomness,
            database,
            this);
    public final RemoveNeverActivated removeNeverActivated =
            new RemoveNeverActivated(activationRules, accounts, database, this);
    public final RemoveLoginTraces removeLoginTraces =
            new RemoveLoginTraces(loginRules, database.loginTraces(), database, this);

    public TestPortal() {
        database.persons.put(ANNE.kvnr(), ANNE);
    }

    public void pass(Duration duration) {
        now = now.plus(duration);
    }

    public Register.Outcome registerAnne() {
        return register.register(form(ANNE, USER_NAME));
    }

    public PasswordOutcome enterPassword(String password) {
        return enterPassword.enter(new EnterPassword.Command(USER_NAME, Password.of(password)));
    }

    /** The secret of a login whose password was right. */
    public String startLogin() {
        return ((PasswordOutcome.MtanSent) enterPassword(PASSWORD)).loginId();
    }

    public StepOutcome enterMtan(String loginId, String mtan) {
        return enterMtan.enter(new EnterMtan.Command(loginId, mtan));
    }

    public StepOutcome enterActivationCode(String loginId, String code) {
        return enterActivationCode.enter(new EnterActivationCode.Command(loginId, code));
    }

    public String lastMtan() {
        List<Commission.LoginMtan> sent = database.commissioned(Commission.LoginMtan.class);
        return sent.get(sent.size() - 1).mtan().reveal();
    }

    public String lastCode() {
        List<Commission.ActivationLetter> sent = database.commissioned(Commission.ActivationLetter.class);
        return sent.get(sent.size() - 1).code().revealGrouped();
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
        return token(enterMtan(startLogin(), lastMtan()));
    }

    public static String token(StepOutcome outcome) {
        return ((StepOutcome.Done) outcome).session().token();
    }

    public Account anne() {
        return accounts.findByUserName(USER_NAME).orElseThrow();
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

    private static byte[] sha256(KeyedHashing.Purpose purpose, String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((purpose + ":" + text).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class CountingRandomness implements Randomness {
        private int next;

        @Override
        public int below(int bound) {
            return next++ % bound;
        }

        @Override
        public String token() {
            return "token-" + next++;
        }

        @Override
        public UUID id() {
            return new UUID(0, next++);
        }
    }

    private static final class PlainContacts implements ContactReader {
        @Override
        public Optional<EmailAddress> email(String typed) {
            return Optional.of(new EmailAddress(typed));
        }

        @Override
        public MobileNumberReading mobileNumber(String typed) {
            return new MobileNumberReading.Accepted(new MobileNumber(typed));
        }
    }
}
