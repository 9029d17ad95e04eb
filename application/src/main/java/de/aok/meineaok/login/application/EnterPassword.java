package de.aok.meineaok.login.application;

import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.credential.Password;
import de.aok.meineaok.credential.PasswordHash;
import de.aok.meineaok.credential.application.port.PasswordHashing;
import de.aok.meineaok.eligibility.Eligibility;
import de.aok.meineaok.eligibility.EligibilityPolicy;
import de.aok.meineaok.eligibility.EligibilityProblem;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.login.LoginAttempt;
import de.aok.meineaok.login.LoginRules;
import de.aok.meineaok.login.PasswordAttempts;
import de.aok.meineaok.login.application.port.LoginAttempts;
import de.aok.meineaok.login.application.port.NameKey;
import de.aok.meineaok.login.application.port.PasswordGuard;
import de.aok.meineaok.login.application.port.Sessions;
import de.aok.meineaok.login.application.port.TokenKey;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import de.aok.meineaok.secrecy.application.port.Randomness;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The first step of a login: user name and password.
 *
 * <p>A name that nobody has goes the same way as one that somebody has, to the same statements and the same hash (LOG-2). A
 * password is judged only by whoever holds the lock of its user name, so that no more than the allowed number is ever judged, over
 * all servers (LOG-3); a locked name costs no hash.
 */
@Rule({RuleId.LOG_1, RuleId.LOG_2, RuleId.LOG_3, RuleId.ELI_5, RuleId.PWD_9})
public final class EnterPassword {
    private final LoginRules rules;
    private final EligibilityPolicy eligibility;
    private final PasswordGuard guard;
    private final PasswordHashing passwordHashing;
    private final Accounts accounts;
    private final InsuredPersons insuredPersons;
    private final LoginAttempts logins;
    private final Sessions sessions;
    private final MtanSending mtans;
    private final KeyedHashing keyedHashing;
    private final Randomness randomness;
    private final Transactions transactions;
    private final Clock clock;

    public EnterPassword(
            LoginRules rules,
            EligibilityPolicy eligibility,
            PasswordGuard guard,
            PasswordHashing passwordHashing,
            Accounts accounts,
            InsuredPersons insuredPersons,
            LoginAttempts logins,
            Sessions sessions,
            MtanSending mtans,
            KeyedHashing keyedHashing,
            Randomness randomness,
            Transactions transactions,
            Clock clock) {
        this.rules = rules;
        this.eligibility = eligibility;
        this.guard = guard;
        this.passwordHashing = passwordHashing;
        this.accounts = accounts;
        this.insuredPersons = insuredPersons;
        this.logins = logins;
        this.sessions = sessions;
        this.mtans = mtans;
        this.keyedHashing = keyedHashing;
        this.randomness = randomness;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param userName as typed
     * @param password as typed
     */
    public record Command(String userName, Password password) {
        @Override
        public String toString() {
            return "Command[…]";
        }
    }

    /** @throws de.aok.meineaok.credential.application.OverloadedException if there is no time for one more hash */
    public PasswordOutcome enter(Command command) {
        NameKey name = NameKey.of(command.userName(), keyedHashing);
        if (guard.peek(name).locked()) {
            return PasswordOutcome.Locked.LOCKED;
        }
        // The turn comes before the lock: who waits for a turn holds neither a row nor a connection.
        try (PasswordHashing.Turn turn = passwordHashing.await()) {
            return transactions.required(() -> judge(command, name, turn));
        }
    }

    private PasswordOutcome judge(Command command, NameKey name, PasswordHashing.Turn turn) {
        Instant now = clock.instant();
        PasswordAttempts attempts = guard.lock(name, now);
        if (attempts.locked()) {
            return PasswordOutcome.Locked.LOCKED;
        }
        Optional<Account> account = accounts.findByUserName(command.userName());
        PasswordHash hash = account.map(Account::passwordHash).orElseGet(turn::decoy);
        boolean right = turn.matches(command.password().reveal(), hash);
        if (!right || account.isEmpty()) {
            PasswordAttempts after = attempts.afterWrong(now, rules);
            guard.save(name, after, now);
            if (after.locked()) {
                sessions.endAll(name);
            }
            return PasswordOutcome.Wrong.WRONG;
        }
        guard.save(name, attempts.afterRight(), now);
        if (turn.outdated(hash)) {
            accounts.rehash(account.get().id(), turn.hash(command.password().reveal()));
        }
        return admit(account.get(), now);
    }

    private PasswordOutcome admit(Account account, Instant now) {
        Set<EligibilityProblem> problems = insuredPersons
                .find(account.kvnr())
                .map(person -> eligibility.judge(person, LegalCalendar.dayOf(now)))
                .map(judgement -> judgement instanceof Eligibility.Ineligible ineligible
                        ? ineligible.problems()
                        : Set.<EligibilityProblem>of())
                .orElse(Set.of(EligibilityProblem.NOT_INSURED));
        if (!problems.isEmpty()) {
            return new PasswordOutcome.NotEligible(problems);
        }
        String loginId = randomness.token();
        TokenKey key = TokenKey.of(loginId, keyedHashing);
        MtanSending.Result result = mtans.send(key, LoginAttempt.start(account.id(), now), account, now);
        logins.add(key, result.attempt());
        String sentTo = account.mobileNumber().masked();
        return result instanceof MtanSending.Result.NotSent notSent
                ? new PasswordOutcome.MtanNotSent(loginId, sentTo, notSent.problem())
                : new PasswordOutcome.MtanSent(loginId, sentTo);
    }
}
