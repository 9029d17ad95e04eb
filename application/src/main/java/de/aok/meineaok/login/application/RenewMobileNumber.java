package de.aok.meineaok.login.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.activation.ActivationCode;
import de.aok.meineaok.activation.application.ActivationCodeEntry;
import de.aok.meineaok.activation.application.ActivationLetters;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.login.LoginProblem;
import de.aok.meineaok.login.LoginStep;
import de.aok.meineaok.login.application.LoginProgress.Due;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.MobileNumberReading;
import de.aok.meineaok.mobilenumber.MtanProblem;
import de.aok.meineaok.mobilenumber.application.NumberReplacement;
import de.aok.meineaok.registration.ContactReader;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * „Neu anlegen“: another mobile number during a login whose mTAN cannot be received. A password alone never replaces the second
 * factor: first a letter with an activation code is ordered, then the code is entered together with the number. Of an account that
 * waits for its activation, whose letter is under way already, it is the same code, and activates it.
 */
@Rule({RuleId.MTN_3, RuleId.ACT_7})
public final class RenewMobileNumber {
    private final HashedStep step;
    private final ContactReader contacts;
    private final ActivationLetters letters;
    private final ActivationCodeEntry entry;
    private final NumberReplacement replacement;
    private final ResendMtan mtans;
    private final LoginProgress progress;
    private final InsuredPersons insuredPersons;
    private final AuditTrail auditTrail;

    public RenewMobileNumber(
            HashedStep step,
            ContactReader contacts,
            ActivationLetters letters,
            ActivationCodeEntry entry,
            NumberReplacement replacement,
            ResendMtan mtans,
            LoginProgress progress,
            InsuredPersons insuredPersons,
            AuditTrail auditTrail) {
        this.step = step;
        this.contacts = contacts;
        this.letters = letters;
        this.entry = entry;
        this.replacement = replacement;
        this.mtans = mtans;
        this.progress = progress;
        this.insuredPersons = insuredPersons;
        this.auditTrail = auditTrail;
    }

    /**
     * @param loginId the login's secret
     * @param mobileNumber the new number as typed
     * @param activationCode as typed; null to order the letter that brings one
     */
    public record Command(
            String loginId, String mobileNumber, @Nullable String activationCode) {
        @Override
        public String toString() {
            return "Command[…]";
        }
    }

    /** @throws de.aok.meineaok.credential.application.OverloadedException if there is no time for one more hash */
    public Outcome renew(Command command) {
        MobileNumberReading reading =
                contacts.mobileNumber(command.mobileNumber().strip());
        if (reading instanceof MobileNumberReading.Refused refused) {
            return new Outcome.Refused(Violation.of(refused.problem(), Field.MOBILE_NUMBER));
        }
        MobileNumber number = ((MobileNumberReading.Accepted) reading).number();
        String code = command.activationCode();
        return step.<Outcome>take(
                LoginStep.MTAN,
                command.loginId(),
                (due, turn, now) -> code == null ? orderLetter(due, turn, now) : replace(due, number, code, turn, now),
                Outcome.Stopped::new);
    }

    private Outcome orderLetter(Due due, PasswordHashing.Turn turn, Instant now) {
        AccountId id = due.account().id();
        Instant nextLetterAt = letters.nextOrderAt(id);
        if (now.isBefore(nextLetterAt)) {
            return new Outcome.LetterTooEarly(nextLetterAt);
        }
        return insuredPersons
                .find(due.account().kvnr())
                .<Outcome>map(person -> {
                    ActivationCode code = letters.draw();
                    auditTrail.append(
                            id, AuditRecord.of(now, AuditAction.ACTIVATION_LETTER_ORDERED, Actor.insuredPerson()));
                    return new Outcome.LetterOrdered(letters.issue(
                                    id,
                                    turn.hash(code.reveal()),
                                    ActivationLetters.renewingMobileNumber(person, code),
                                    now)
                            .validThrough());
                })
                .orElseGet(() -> new Outcome.Stopped(LoginProblem.ATTEMPT_OVER));
    }

    private Outcome replace(Due due, MobileNumber number, String code, PasswordHashing.Turn turn, Instant now) {
        AccountId id = due.account().id();
        if (entry.judge(id, code, turn, now) instanceof ActivationCodeEntry.Outcome.Refused refused) {
            if (refused.counted()) {
                progress.failed(due, List.of(AuditAction.ACTIVATION_CODE_WRONG), now);
            }
            return new Outcome.CodeRefused(
                    Violation.of(refused.problem(), Field.ACTIVATION_CODE), refused.nextLetterAt());
        }
        // Only an account that waits can be activated; for all others the code proved the number, and nothing else.
        progress.activate(due, now);
        replacement.replace(due.held(), number, due.key(), now);
        Due renewed = due.with(due.held().with(number));
        return replaced(number, mtans.send(renewed, now));
    }

    private static Outcome replaced(MobileNumber number, ResendMtan.Outcome sending) {
        if (sending instanceof ResendMtan.Outcome.NotSent notSent) {
            return new Outcome.Replaced(number.masked(), notSent.problem());
        }
        return new Outcome.Replaced(number.masked(), null);
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** @param validThrough last day on which the code in the letter serves */
        record LetterOrdered(LocalDate validThrough) implements Outcome {}

        /** @param nextLetterAt when a letter may be ordered again (ACT-7) */
        record LetterTooEarly(Instant nextLetterAt) implements Outcome {}

        /**
         * The number counts from now on, and the login goes on with an mTAN sent to it.
         *
         * @param sentTo the new number, masked
         * @param mtanNotSent why no mTAN is on its way; null if one is
         */
        record Replaced(String sentTo, @Nullable MtanProblem mtanNotSent) implements Outcome {}

        /** The number is not accepted. */
        record Refused(Violation violation) implements Outcome {}

        /** @param nextLetterAt when a new letter may be ordered (ACT-7) */
        record CodeRefused(Violation violation, Instant nextLetterAt) implements Outcome {}

        /** The step is not to be taken. */
        record Stopped(LoginProblem problem) implements Outcome {}
    }
}
