package de.aok.meineaok.registration.application;

import de.aok.meineaok.access.application.port.NameKey;
import de.aok.meineaok.access.application.port.PasswordGuard;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.AccountStatus;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.activation.ActivationCode;
import de.aok.meineaok.activation.ActivationCodeValidity;
import de.aok.meineaok.activation.application.ActivationLetters;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.PersonsWithoutAccount;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.credential.UserNameProblem;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.registration.RegistrationDecision;
import de.aok.meineaok.registration.RegistrationFacts;
import de.aok.meineaok.registration.RegistrationForm;
import de.aok.meineaok.registration.RegistrationPolicy;
import de.aok.meineaok.registration.RegistrationProblem;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import de.aok.meineaok.secrecy.application.port.Randomness;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Registers an insured person: in one transaction the account, the letter with the activation code and the mail with the user
 * name, or nothing at all.
 */
@Rule({RuleId.REG_4, RuleId.REG_5, RuleId.REG_6, RuleId.REG_7, RuleId.USR_2, RuleId.NTF_2})
public final class Register {
    private final RegistrationPolicy policy;
    private final ConsentVersions consents;
    private final InsuredPersons insuredPersons;
    private final Accounts accounts;
    private final ActivationLetters activationLetters;
    private final PasswordGuard guard;
    private final AuditTrail auditTrail;
    private final PersonsWithoutAccount personsWithoutAccount;
    private final Outbox outbox;
    private final PasswordHashing passwordHashing;
    private final KeyedHashing keyedHashing;
    private final Randomness randomness;
    private final Transactions transactions;
    private final Clock clock;

    public Register(
            RegistrationPolicy policy,
            ConsentVersions consents,
            InsuredPersons insuredPersons,
            Accounts accounts,
            ActivationLetters activationLetters,
            PasswordGuard guard,
            AuditTrail auditTrail,
            PersonsWithoutAccount personsWithoutAccount,
            Outbox outbox,
            PasswordHashing passwordHashing,
            KeyedHashing keyedHashing,
            Randomness randomness,
            Transactions transactions,
            Clock clock) {
        this.policy = policy;
        this.consents = consents;
        this.insuredPersons = insuredPersons;
        this.accounts = accounts;
        this.activationLetters = activationLetters;
        this.guard = guard;
        this.auditTrail = auditTrail;
        this.personsWithoutAccount = personsWithoutAccount;
        this.outbox = outbox;
        this.passwordHashing = passwordHashing;
        this.keyedHashing = keyedHashing;
        this.randomness = randomness;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws de.aok.meineaok.credential.application.OverloadedException if there is no time for one more hash */
    public Outcome register(RegistrationForm form) {
        LocalDate today = LegalCalendar.dayOf(clock.instant());
        RegistrationFacts facts = transactions.required(() -> factsAbout(form));
        RegistrationDecision decision = policy.judge(form, facts, today);
        if (decision instanceof RegistrationDecision.Accepted accepted) {
            return store(accepted);
        }
        return new Outcome.Refused(((RegistrationDecision.Refused) decision).violations());
    }

    private RegistrationFacts factsAbout(RegistrationForm form) {
        Optional<Kvnr> kvnr = Optional.ofNullable(form.kvnr()).flatMap(Kvnr::parse);
        Optional<UserName> userName = Optional.ofNullable(form.userName()).flatMap(UserName::parse);
        InsuredPerson onFile = kvnr.flatMap(insuredPersons::find).orElse(null);
        boolean registered = kvnr.map(accounts::isRegistered).orElse(false);
        boolean userNameTaken = userName.map(accounts::isTaken).orElse(false);
        return new RegistrationFacts(onFile, registered, userNameTaken);
    }

    private Outcome store(RegistrationDecision.Accepted accepted) {
        ActivationCode code = activationLetters.draw();
        PasswordHash passwordHash;
        PasswordHash codeHash;
        try (PasswordHashing.Turn turn = passwordHashing.await()) {
            passwordHash = turn.hash(accepted.password().reveal());
            codeHash = turn.hash(code.reveal());
        }
        Account account = new Account(
                new AccountId(randomness.id()),
                accepted.person().kvnr(),
                accepted.userName(),
                passwordHash,
                accepted.email(),
                accepted.mobileNumber(),
                AccountStatus.of(AccountState.WAITING_FOR_ACTIVATION),
                clock.instant(),
                null,
                null);
        return transactions.required(() -> store(account, accepted.person(), code, codeHash));
    }

    private Outcome store(Account account, InsuredPerson person, ActivationCode code, PasswordHash codeHash) {
        Instant now = clock.instant();
        return switch (accounts.add(account, consents.givenAt(now), now)) {
            case PERSON_HAS_ACCOUNT ->
                new Outcome.Refused(List.of(Violation.of(RegistrationProblem.ALREADY_REGISTERED, Field.KVNR)));
            case USER_NAME_TAKEN -> new Outcome.Refused(List.of(Violation.of(UserNameProblem.TAKEN, Field.USER_NAME)));
            case ADDED -> {
                personsWithoutAccount.carryOver(account.kvnr(), account.id());
                auditTrail.append(account.id(), AuditRecord.of(now, AuditAction.REGISTERED, Actor.insuredPerson()));
                guard.reset(NameKey.of(account.userName().value(), keyedHashing), account.id(), now);
                ActivationCodeValidity validity = activationLetters.issue(
                        account.id(), codeHash, ActivationLetters.activating(person, code), now);
                outbox.add(
                        new CommissionId(randomness.id()),
                        account.id(),
                        new Commission.UserNameMail(account.email(), person.name(), account.userName()),
                        now);
                yield new Outcome.Registered(account.userName(), validity.validThrough());
            }
        };
    }

    /** What came of a registration. */
    public sealed interface Outcome {

        /** @param validThrough last day on which the activation code serves */
        record Registered(UserName userName, LocalDate validThrough) implements Outcome {}

        /** @param violations every finding; at least one */
        record Refused(List<Violation> violations) implements Outcome {
            public Refused {
                violations = List.copyOf(violations);
            }
        }
    }
}
