package de.aok.meineaok.credential.application;

import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.credential.Password;
import de.aok.meineaok.credential.PasswordChangePolicy;
import de.aok.meineaok.credential.PasswordContext;
import de.aok.meineaok.credential.PasswordPolicy;
import de.aok.meineaok.credential.PasswordProblem;
import de.aok.meineaok.credential.PasswordRules;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.aok.meineaok.credential.application.port.Passwords;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.SecurityNotices;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Judges the choice of a new password with all findings at once, and keeps it; in the running transaction. */
@Rule({RuleId.PWD_7, RuleId.PWD_8, RuleId.MTN_5})
public final class PasswordChoice {
    private final PasswordRules rules;
    private final PasswordPolicy policy;
    private final Passwords passwords;
    private final InsuredPersons insuredPersons;
    private final AuditTrail auditTrail;
    private final SecurityNotices notices;

    public PasswordChoice(
            PasswordRules rules,
            Passwords passwords,
            InsuredPersons insuredPersons,
            AuditTrail auditTrail,
            SecurityNotices notices) {
        this.rules = rules;
        this.policy = new PasswordPolicy(rules);
        this.passwords = passwords;
        this.insuredPersons = insuredPersons;
        this.auditTrail = auditTrail;
        this.notices = notices;
    }

    /** What the change replaces. */
    public enum Replaces {
        /** A password that the person had chosen: once a day. */
        CHOSEN_PASSWORD,
        /** A one-time password: always. */
        ONE_TIME_PASSWORD
    }

    /** @return all findings; empty if the password is changed now */
    public List<Violation> choose(
            Account account, Password chosen, Replaces replaces, PasswordHashing.Turn turn, Instant now) {
        LocalDate today = LegalCalendar.dayOf(now);
        Passwords.Kept kept = passwords.of(account.id());
        List<Violation> found = new ArrayList<>();
        for (Violation violation : policy.judge(chosen, contextOf(account))) {
            found.add(violation.of(Field.NEW_PASSWORD));
        }
        if (replaces == Replaces.CHOSEN_PASSWORD && !PasswordChangePolicy.mayChange(kept.changedOn(), today)) {
            found.add(Violation.of(PasswordProblem.CHANGED_TODAY, Field.NEW_PASSWORD));
        }
        // Last, and only for what is good in all else: each comparison costs a hash.
        if (found.isEmpty() && wasUsed(chosen, kept, turn)) {
            found.add(Violation.of(PasswordProblem.USED_BEFORE, Field.NEW_PASSWORD, Integer.toString(rules.barred())));
        }
        if (found.isEmpty()) {
            passwords.change(account.id(), kept.history().changedTo(turn.hash(chosen.reveal()), rules), today);
            auditTrail.append(account.id(), AuditRecord.of(now, AuditAction.PASSWORD_CHANGED, Actor.insuredPerson()));
            notices.announce(account, Commission.SecurityNotice.Event.PASSWORD_CHANGED, now);
        }
        return found;
    }

    private boolean wasUsed(Password chosen, Passwords.Kept kept, PasswordHashing.Turn turn) {
        return kept.history().barred(rules).stream().anyMatch(hash -> turn.matches(chosen.reveal(), hash));
    }

    /** What is known of an account's owner, and so must not be in her password. */
    public PasswordContext contextOf(Account account) {
        PasswordContext known = PasswordContext.unknown()
                .withUserName(account.userName().value())
                .withKvnr(account.kvnr());
        return insuredPersons
                .find(account.kvnr())
                .map(person -> known.withName(person.name()).withBirthDate(person.birthDate()))
                .orElse(known);
    }
}
