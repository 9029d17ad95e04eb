package de.aok.meineaok.mobilenumber.application;

import de.aok.meineaok.access.application.AccountAccess.Held;
import de.aok.meineaok.access.application.port.PendingLogins;
import de.aok.meineaok.access.application.port.TokenKey;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.locking.application.AccountLocks;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.SecurityNotices;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;

/** Puts a proven mobile number in the place of the old one, in the running transaction; a mail announces it. */
@Rule({RuleId.MTN_1, RuleId.MTN_3, RuleId.MTN_5})
public final class NumberReplacement {
    private final Accounts accounts;
    private final PendingLogins logins;
    private final AccountLocks locks;
    private final AuditTrail auditTrail;
    private final SecurityNotices notices;

    public NumberReplacement(
            Accounts accounts,
            PendingLogins logins,
            AccountLocks locks,
            AuditTrail auditTrail,
            SecurityNotices notices) {
        this.accounts = accounts;
        this.logins = logins;
        this.locks = locks;
        this.auditTrail = auditTrail;
        this.notices = notices;
    }

    /** mTANs go to the new number from now on, and those that went to the old one serve no more. */
    void replace(Held held, MobileNumber number, Instant now) {
        logins.endAll(held.account().id());
        keep(held, number, now);
    }

    /**
     * The same, during a login.
     *
     * @param login the one that goes on
     */
    public void replace(Held held, MobileNumber number, TokenKey login, Instant now) {
        logins.endAllBut(login, held.account().id());
        keep(held, number, now);
    }

    private void keep(Held held, MobileNumber number, Instant now) {
        accounts.changeMobileNumber(held.account().id(), number);
        auditTrail.append(
                held.account().id(),
                AuditRecord.of(now, AuditAction.MOBILE_NUMBER_CHANGED, Actor.insuredPerson())
                        .with(number.masked()));
        notices.announce(held.account(), Commission.SecurityNotice.Event.MOBILE_NUMBER_CHANGED, now);
    }

    /** The proof of a new number failed; that may arouse suspicion. */
    void failed(Held held, AuditAction happened, Instant now) {
        locks.noteAndLockIfSuspicious(held, AuditRecord.of(now, happened, Actor.insuredPerson()), now);
    }
}
