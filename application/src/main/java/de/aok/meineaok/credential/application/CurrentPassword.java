package de.aok.meineaok.credential.application;

import de.aok.meineaok.access.application.AccountAccess;
import de.aok.meineaok.access.application.AccountAccess.Held;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.credential.Password;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.aok.meineaok.locking.application.AccountLocks;
import de.aok.meineaok.login.LoginRules;
import de.aok.meineaok.login.PasswordAttempts;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;

/**
 * Judges the current password of somebody who is inside already, in the running transaction. A wrong one counts as at a login:
 * a session left open is no place to try passwords.
 */
@Rule({RuleId.PWD_10, RuleId.LOG_3})
public final class CurrentPassword {
    private final LoginRules rules;
    private final AccountAccess access;
    private final AccountLocks locks;
    private final AuditTrail auditTrail;

    public CurrentPassword(LoginRules rules, AccountAccess access, AccountLocks locks, AuditTrail auditTrail) {
        this.rules = rules;
        this.access = access;
        this.locks = locks;
        this.auditTrail = auditTrail;
    }

    /** Whether it is right; a locked account's is not judged, and so is not. */
    public boolean isRight(Held held, Password typed, PasswordHashing.Turn turn, Instant now) {
        if (held.status().locked()) {
            return false;
        }
        if (turn.matches(typed.reveal(), held.account().passwordHash())) {
            access.save(held, held.attempts().afterRight());
            return true;
        }
        PasswordAttempts after = held.attempts().afterWrong(now, rules);
        access.save(held, after);
        auditTrail.append(held.account().id(), AuditRecord.of(now, AuditAction.PASSWORD_WRONG, Actor.insuredPerson()));
        if (after.locked()) {
            locks.passwordsExhausted(held.account(), held.name(), now);
        }
        return false;
    }
}
