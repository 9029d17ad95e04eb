package de.aok.meineaok.recovery.application;

import de.aok.meineaok.access.application.AccountAccess.Held;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.activation.ActivationCode;
import de.aok.meineaok.activation.ActivationRules;
import de.aok.meineaok.activation.application.ActivationLetters;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.credential.PasswordPolicy;
import de.aok.meineaok.credential.application.PasswordChoice;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.login.application.port.OneTimePasswords;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.recovery.IssuedOneTimePassword;
import de.aok.meineaok.recovery.IssuedOneTimePassword.Way;
import de.aok.meineaok.recovery.OneTimePassword;
import de.aok.meineaok.recovery.RecoveryRules;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.Randomness;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes one-time passwords and sends them, in the running transaction. */
@Rule({RuleId.RCV_2, RuleId.RCV_3, RuleId.RCV_4, RuleId.ACT_1})
public final class OneTimePasswordSending {
    private final RecoveryRules rules;
    private final ActivationRules activationRules;
    private final PasswordPolicy policy;
    private final PasswordChoice choice;
    private final OneTimePasswords oneTimePasswords;
    private final ActivationLetters activationLetters;
    private final AuditTrail auditTrail;
    private final Outbox outbox;
    private final Randomness randomness;

    public OneTimePasswordSending(
            RecoveryRules rules,
            ActivationRules activationRules,
            PasswordPolicy policy,
            PasswordChoice choice,
            OneTimePasswords oneTimePasswords,
            ActivationLetters activationLetters,
            AuditTrail auditTrail,
            Outbox outbox,
            Randomness randomness) {
        this.rules = rules;
        this.activationRules = activationRules;
        this.policy = policy;
        this.choice = choice;
        this.oneTimePasswords = oneTimePasswords;
        this.activationLetters = activationLetters;
        this.auditTrail = auditTrail;
        this.outbox = outbox;
        this.randomness = randomness;
    }

    /** To the person's ordinary address. */
    void sendByMail(Held held, PasswordHashing.Turn turn, Instant now) {
        IssuedOneTimePassword issued = new IssuedOneTimePassword(now, Way.MAIL);
        OneTimePassword drawn = issue(held, issued, turn, Actor.insuredPerson(), null, now);
        outbox.add(
                new CommissionId(randomness.id()),
                held.account().id(),
                new Commission.OneTimePasswordMail(held.account().email(), drawn, issued.endsAt(rules)),
                now);
    }

    /**
     * To the address on file; for an account that waits for its activation with a new code in the same letter.
     *
     * @param by who caused it
     * @param reason why, in the words of staff; null if the person asked for it herself
     */
    void sendByPost(
            Held held,
            InsuredPerson person,
            PasswordHashing.Turn turn,
            Actor by,
            @Nullable String reason,
            Instant now) {
        IssuedOneTimePassword issued = new IssuedOneTimePassword(now, Way.LETTER);
        OneTimePassword drawn = issue(held, issued, turn, by, reason, now);
        LocalDate issuedOn = LegalCalendar.dayOf(now);
        LocalDate validThrough = LegalCalendar.dayOf(issued.endsAt(rules)).minusDays(1);
        if (held.account().status().state() == AccountState.WAITING_FOR_ACTIVATION) {
            ActivationCode code = activationLetters.draw();
            activationLetters.issue(
                    held.account().id(),
                    turn.hash(code.reveal()),
                    codeValidity -> new Commission.OneTimePasswordLetter(
                            person.name(),
                            person.address(),
                            drawn,
                            code,
                            issuedOn,
                            earlier(validThrough, codeValidity.validThrough())),
                    now);
        } else {
            outbox.add(
                    new CommissionId(randomness.id()),
                    held.account().id(),
                    new Commission.OneTimePasswordLetter(
                            person.name(), person.address(), drawn, null, issuedOn, validThrough),
                    now);
        }
    }

    /**
     * When the account's letters were ordered that limit the next: those with an activation code among them, while the next would
     * bring one as well.
     */
    @Rule(RuleId.ACT_7)
    List<Instant> letters(Held held) {
        AccountId id = held.account().id();
        List<Instant> ordered = new ArrayList<>(oneTimePasswords.letters(id));
        if (held.account().status().state() == AccountState.WAITING_FOR_ACTIVATION) {
            // A letter that brought both is there twice, and counts once.
            activationLetters.orders(id).stream()
                    .filter(at -> !ordered.contains(at))
                    .forEach(ordered::add);
        }
        return ordered;
    }

    private OneTimePassword issue(
            Held held,
            IssuedOneTimePassword issued,
            PasswordHashing.Turn turn,
            Actor by,
            @Nullable String reason,
            Instant now) {
        Account account = held.account();
        OneTimePassword drawn =
                OneTimePassword.draw(activationRules.code(), randomness::below, policy, choice.contextOf(account));
        oneTimePasswords.issue(account.id(), new OneTimePasswords.Kept(turn.hash(drawn.reveal()), issued));
        auditTrail.append(
                account.id(),
                AuditRecord.of(now, AuditAction.ONE_TIME_PASSWORD_SENT, by)
                        .because(reason)
                        .with(issued.way().name()));
        return drawn;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
