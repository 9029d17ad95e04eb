package de.aok.meineaok.locking.application;

import de.aok.meineaok.access.application.AccountAccess.Held;
import de.aok.meineaok.access.application.port.NameKey;
import de.aok.meineaok.access.application.port.Sessions;
import de.aok.meineaok.account.AccountEvent;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountLifecycle;
import de.aok.meineaok.account.LockKind;
import de.aok.meineaok.account.Transition;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.audit.Actor;
import de.aok.meineaok.audit.AuditAction;
import de.aok.meineaok.audit.AuditRecord;
import de.aok.meineaok.audit.application.port.AuditTrail;
import de.aok.meineaok.locking.Incident;
import de.aok.meineaok.locking.SuspicionGround;
import de.aok.meineaok.locking.SuspicionPolicy;
import de.aok.meineaok.locking.application.port.ContactTasks;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.SecurityNotices;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.Randomness;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sets locks in the running transaction: the sessions end, the trail tells of it, and so does a mail. */
@Rule({RuleId.LCK_1, RuleId.LCK_2, RuleId.LCK_3, RuleId.LCK_5, RuleId.MTN_5})
public final class AccountLocks {
    /** Short beside the window of any ground, so that an address told of once is not missing when the window has moved on. */
    private static final Duration REPEAT = Duration.ofMinutes(5);

    private final SuspicionPolicy suspicion;
    private final Accounts accounts;
    private final Sessions sessions;
    private final AuditTrail auditTrail;
    private final ContactTasks tasks;
    private final SecurityNotices notices;
    private final Randomness randomness;

    public AccountLocks(
            SuspicionPolicy suspicion,
            Accounts accounts,
            Sessions sessions,
            AuditTrail auditTrail,
            ContactTasks tasks,
            SecurityNotices notices,
            Randomness randomness) {
        this.suspicion = suspicion;
        this.accounts = accounts;
        this.sessions = sessions;
        this.auditTrail = auditTrail;
        this.tasks = tasks;
        this.notices = notices;
        this.randomness = randomness;
    }

    /** Locks on request of the insured person. */
    public Transition lockOnRequest(Held held, Actor actor, String reason, Instant now) {
        return lock(held, AccountEvent.LOCK_REQUESTED, LockKind.REQUEST, actor, reason, now);
    }

    /** Tells that the password lock set in, which is kept with the user name. */
    public void passwordsExhausted(Account account, NameKey name, Instant now) {
        locked(account, name, LockKind.PASSWORD, Actor.portal(), RuleId.LOG_3.id(), now);
    }

    /**
     * As {@link #passwordsExhausted(Account, NameKey, Instant)}, for a name that nobody has: all of it, but for the mail, which nobody
     * could get.
     */
    @Rule(RuleId.LOG_2)
    public void passwordsExhausted(AccountId pseudonym, NameKey name, Instant now) {
        locked(pseudonym, name, LockKind.PASSWORD, Actor.portal(), RuleId.LOG_3.id(), now);
    }

    /** Tells that the password lock ended with a new password. */
    @Rule(RuleId.LCK_4)
    public void passwordLockEnded(Account account, Instant now) {
        auditTrail.append(
                account.id(),
                AuditRecord.of(now, AuditAction.PASSWORD_LOCK_ENDED, Actor.insuredPerson())
                        .because(RuleId.RCV_3.id())
                        .with(LockKind.PASSWORD.name()));
        notices.announce(account, Commission.SecurityNotice.Event.UNLOCKED, now);
    }

    /**
     * Tells the trail of something that just happened, and locks if it arouses suspicion. Where suspicion has locked already, it tells
     * nobody a second time.
     *
     * @return whether it did
     */
    public boolean noteAndLockIfSuspicious(Held held, AuditRecord happened, Instant now) {
        Optional<SuspicionGround> ground = noteAndJudge(held.account().id(), happened, now);
        boolean news = !held.account().status().locks().contains(LockKind.SUSPICION);
        ground.filter(found -> news).ifPresent(found -> {
            lock(held, AccountEvent.SUSPECTED, LockKind.SUSPICION, Actor.portal(), found.name(), now);
            tasks.add(
                    new ContactTasks.ContactTask(randomness.id(), held.account().id(), found.name(), now));
        });
        return ground.isPresent();
    }

    /** As {@link #noteAndLockIfSuspicious}, for a name that nobody has: all of it, but for the lock. */
    @Rule(RuleId.LOG_2)
    public void note(AccountId pseudonym, AuditRecord happened, Instant now) {
        noteAndJudge(pseudonym, happened, now);
    }

    /** What led to a lock that has ended since, once the insured person was contacted, arouses no suspicion again. */
    private Optional<SuspicionGround> noteAndJudge(AccountId account, AuditRecord happened, Instant now) {
        Optional<Duration> window = suspicion.windowAfter(happened.action());
        if (window.isEmpty()) {
            auditTrail.append(account, happened);
            return Optional.empty();
        }
        List<Incident> recent =
                auditTrail.appendAndRecall(account, happened, watchedAfter(happened.action()), now.minus(window.get()));
        return suspicion.judge(happened.action(), sinceUnlocked(recent), now);
    }

    /**
     * Whether it is worth telling that something happens from an address, that happens without any bound: not if the same address is
     * told of just now, not once there is ground for suspicion anyway, and not if no ground cares.
     */
    public boolean isNews(AccountId account, AuditAction happened, String address, Instant now) {
        List<Incident> recent = recent(account, happened, now);
        Instant justNow = now.minus(REPEAT);
        return suspicion.windowAfter(happened).isPresent()
                && recent.stream()
                        .filter(incident -> incident.at().isAfter(justNow))
                        .noneMatch(incident -> address.equals(incident.address()))
                && suspicion.judge(happened, recent, now).isEmpty();
    }

    private List<Incident> recent(AccountId account, AuditAction happened, Instant now) {
        Optional<Duration> window = suspicion.windowAfter(happened);
        if (window.isEmpty()) {
            return List.of();
        }
        return sinceUnlocked(auditTrail.recent(account, watchedAfter(happened), now.minus(window.get())));
    }

    private Set<AuditAction> watchedAfter(AuditAction happened) {
        Set<AuditAction> actions = new HashSet<>(suspicion.watchedAfter(happened));
        actions.add(AuditAction.UNLOCKED);
        return actions;
    }

    private static List<Incident> sinceUnlocked(List<Incident> recent) {
        return recent.stream()
                .filter(incident -> incident.action() == AuditAction.UNLOCKED)
                .map(Incident::at)
                .max(Comparator.naturalOrder())
                .map(unlocked -> recent.stream()
                        .filter(incident -> incident.at().isAfter(unlocked))
                        .toList())
                .orElse(recent);
    }

    private Transition lock(Held held, AccountEvent event, LockKind kind, Actor actor, String reason, Instant now) {
        Transition transition = AccountLifecycle.on(event, held.status());
        if (transition instanceof Transition.Taken taken) {
            accounts.changeStatus(
                    held.account().id(), taken.status(), held.account().useEnd(), now);
            locked(held.account(), held.name(), kind, actor, reason, now);
        }
        return transition;
    }

    private void locked(Account account, NameKey name, LockKind kind, Actor actor, String reason, Instant now) {
        locked(account.id(), name, kind, actor, reason, now);
        notices.announce(account, Commission.SecurityNotice.Event.LOCKED, now);
    }

    private void locked(AccountId subject, NameKey name, LockKind kind, Actor actor, String reason, Instant now) {
        sessions.endAll(name);
        auditTrail.append(
                subject,
                AuditRecord.of(now, AuditAction.LOCKED, actor).because(reason).with(kind.name()));
    }
}
