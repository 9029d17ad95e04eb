package de.aok.meineaok.personaldata.application;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.access.application.AccountAccess.Held;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.changerequest.application.UnconfirmedChange;
import de.aok.meineaok.changerequest.application.UnconfirmedChange.NewEmail;
import de.aok.meineaok.changerequest.application.port.UnconfirmedChanges;
import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.mobilenumber.MtanChallenge;
import de.aok.meineaok.mobilenumber.MtanProblem;
import de.aok.meineaok.mobilenumber.application.MtanSending;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.SecurityNotices;
import de.aok.meineaok.personaldata.PersonalDataProblem;
import de.aok.meineaok.registration.ContactReader;
import de.aok.meineaok.registration.RegistrationProblem;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A person who is inside has her mails go to another address, once a code that was sent there was entered. (Her mobile number has a use
 * case of its own.)
 */
@Rule({RuleId.DAT_1, RuleId.DAT_3, RuleId.DAT_4})
public final class ChangeContact {
    private final ContactReader contacts;
    private final UnconfirmedChanges unconfirmed;
    private final AccountAccess access;
    private final Accounts accounts;
    private final MtanSending codes;
    private final AuditTrail auditTrail;
    private final SecurityNotices notices;
    private final Transactions transactions;
    private final Clock clock;

    public ChangeContact(
            ContactReader contacts,
            UnconfirmedChanges unconfirmed,
            AccountAccess access,
            Accounts accounts,
            MtanSending codes,
            AuditTrail auditTrail,
            SecurityNotices notices,
            Transactions transactions,
            Clock clock) {
        this.contacts = contacts;
        this.unconfirmed = unconfirmed;
        this.access = access;
        this.accounts = accounts;
        this.codes = codes;
        this.auditTrail = auditTrail;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** A code is on its way. */
        record CodeSent(EmailAddress to) implements Outcome {}

        /** No more codes today. */
        record CodeNotSent(PersonalDataProblem problem) implements Outcome {}

        /** @param current where mails go from now on */
        record Changed(EmailAddress current) implements Outcome {}

        /** What was entered is not accepted. */
        record Refused(Violation violation) implements Outcome {}

        /** Where the account stands, a rule forbids it. */
        record NotPossible(PersonalDataProblem problem) implements Outcome {}

        /** The account is gone meanwhile, or locked. */
        enum NoAccount implements Outcome {
            NO_ACCOUNT
        }
    }

    /**
     * Names a new address, and has a code sent there.
     *
     * @param typed the address as typed
     */
    public Outcome name(AccountId account, String typed) {
        Optional<EmailAddress> email = contacts.email(typed.strip());
        if (email.isEmpty()) {
            return new Outcome.Refused(Violation.of(RegistrationProblem.EMAIL_MALFORMED, Field.EMAIL));
        }
        return held(account, (held, now) -> name(held, email.get(), now));
    }

    /**
     * Confirms the new address by the code that was sent there.
     *
     * @param typed the code as typed
     */
    public Outcome confirm(AccountId account, String typed) {
        return held(account, (held, now) -> confirm(held, typed, now));
    }

    private Outcome held(AccountId account, BiFunction<Held, Instant, Outcome> change) {
        return transactions.required(() -> {
            Instant now = clock.instant();
            return access.hold(account, now)
                    .filter(held -> !held.status().locked())
                    .map(held -> held.account().status().state() == AccountState.ACTIVE
                            ? change.apply(held, now)
                            : new Outcome.NotPossible(PersonalDataProblem.NOT_ACTIVE))
                    .orElse(Outcome.NoAccount.NO_ACCOUNT);
        });
    }

    private Outcome name(Held held, EmailAddress email, Instant now) {
        AccountId id = held.account().id();
        LocalDate today = LegalCalendar.dayOf(now);
        // Naming another address gives no further codes: whoever is inside could have mails sent to anybody.
        MtanChallenge challenge = unconfirmed
                .find(id, UnconfirmedChange.Kind.EMAIL)
                .filter(before -> before.on().equals(today))
                .map(UnconfirmedChange::code)
                .orElse(MtanChallenge.none());
        MtanSending.Result result = codes.sendByMail(
                id,
                purpose(id, email),
                challenge,
                (code, validUntil) -> new Commission.EmailCodeMail(email, code, validUntil),
                now);
        if (result instanceof MtanSending.Result.Sent sent) {
            unconfirmed.save(id, new UnconfirmedChange(new NewEmail(email), today, sent.challenge()));
            return new Outcome.CodeSent(email);
        }
        return new Outcome.CodeNotSent(problem(((MtanSending.Result.NotSent) result).problem()));
    }

    private Outcome confirm(Held held, String typed, Instant now) {
        AccountId id = held.account().id();
        Optional<UnconfirmedChange> change = unconfirmed.find(id, UnconfirmedChange.Kind.EMAIL);
        if (change.isEmpty()) {
            return new Outcome.Refused(Violation.of(PersonalDataProblem.NO_CODE, Field.CODE));
        }
        EmailAddress email = ((NewEmail) change.get().subject()).email();
        MtanChallenge.Entry entry = codes.enter(purpose(id, email), change.get().code(), typed, now);
        if (entry instanceof MtanChallenge.Entry.Refused refused) {
            unconfirmed.save(id, change.get().with(entry.after()));
            return new Outcome.Refused(Violation.of(problem(refused.problem()), Field.CODE));
        }
        // It stays, without a code, for the count of this day's, which does not begin anew with each success.
        unconfirmed.save(id, change.get().with(entry.after()));
        // Whoever reads the mails of the address before is to learn of it.
        notices.announce(held.account(), Commission.SecurityNotice.Event.EMAIL_CHANGED, now);
        accounts.changeEmail(id, email);
        auditTrail.append(id, AuditRecord.of(now, AuditAction.EMAIL_CHANGED, Actor.insuredPerson()));
        return new Outcome.Changed(email);
    }

    private static String purpose(AccountId account, EmailAddress email) {
        return "email:" + account + ':' + email.value();
    }

    private static PersonalDataProblem problem(MtanProblem problem) {
        return switch (problem) {
            case WRONG -> PersonalDataProblem.CODE_WRONG;
            case EXPIRED -> PersonalDataProblem.CODE_EXPIRED;
            case EXHAUSTED -> PersonalDataProblem.CODE_EXHAUSTED;
            case NONE_OPEN -> PersonalDataProblem.NO_CODE;
            case LOGIN_LIMIT, DAY_LIMIT -> PersonalDataProblem.CODE_LIMIT;
        };
    }
}
