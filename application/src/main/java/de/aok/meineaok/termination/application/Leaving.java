package de.aok.meineaok.termination.application;

import de.aok.meineaok.access.application.AccountAccess.Held;
import de.aok.meineaok.access.application.port.Sessions;
import de.aok.meineaok.account.AccountEvent;
import de.aok.meineaok.account.AccountLifecycle;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.Transition;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.termination.UseEnd;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What all ways out of the portal, and back, have in common; in the running transaction. */
@Rule({RuleId.END_2, RuleId.END_3, RuleId.END_4, RuleId.ELI_5})
public final class Leaving {
    private final Accounts accounts;
    private final Sessions sessions;
    private final AuditTrail auditTrail;

    public Leaving(Accounts accounts, Sessions sessions, AuditTrail auditTrail) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.auditTrail = auditTrail;
    }

    /**
     * Takes an account on, if the table of its life allows it. Where it stays as it is, use may have ended earlier than was known.
     *
     * @param useEnd when use ended by this; null if it goes on by this
     * @param why what the trail is told; null if there is nothing to tell but that it is closed
     */
    Transition move(Held held, AccountEvent event, @Nullable UseEnd useEnd, @Nullable AuditRecord why, Instant now) {
        Transition transition = AccountLifecycle.on(event, held.status());
        if (event == AccountEvent.INSURANCE_ENDED) {
            // ELI-5: who is not eligible any more has no session, wherever the account stands.
            sessions.endAll(held.name());
        }
        if (transition instanceof Transition.Taken taken
                && (!taken.status().equals(held.status()) || endsEarlier(held, useEnd))) {
            if (why != null) {
                auditTrail.append(held.account().id(), why);
            }
            if (taken.status().state() == AccountState.CLOSED) {
                close(held, now);
            } else {
                accounts.changeStatus(held.account().id(), taken.status(), useEnd, now);
            }
        }
        return transition;
    }

    private static boolean endsEarlier(Held held, @Nullable UseEnd useEnd) {
        UseEnd known = held.account().useEnd();
        return useEnd != null && known != null && useEnd.on().isBefore(known.on());
    }

    private void close(Held held, Instant now) {
        sessions.endAll(held.name());
        accounts.close(held.account().id(), now);
        auditTrail.append(held.account().id(), AuditRecord.of(now, AuditAction.CLOSED, Actor.portal()));
    }
}
