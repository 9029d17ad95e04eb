package de.aok.meineaok.access.application;

import de.aok.meineaok.access.application.port.NameKey;
import de.aok.meineaok.access.application.port.PasswordGuard;
import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountStatus;
import de.aok.meineaok.account.LockKind;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.login.PasswordAttempts;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.KeyedHashing;
import de.aok.meineaok.termination.TerminationRules;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one way to an account that is to be changed: whoever holds it has the lock of its user name, which logins take as well, so
 * that no change crosses another, on any server.
 */
@Rule({RuleId.LOG_3, RuleId.LCK_1})
public final class AccountAccess {
    private final TerminationRules rules;
    private final Accounts accounts;
    private final PasswordGuard guard;
    private final KeyedHashing hashing;

    public AccountAccess(TerminationRules rules, Accounts accounts, PasswordGuard guard, KeyedHashing hashing) {
        this.rules = rules;
        this.accounts = accounts;
        this.guard = guard;
        this.hashing = hashing;
    }

    /**
     * Holds an account until the running transaction ends.
     *
     * @return empty if there is none, or it is closed, or as good as closed: its last day is over
     */
    @Rule({RuleId.END_2, RuleId.END_4})
    public Optional<Held> hold(AccountId id, Instant now) {
        return holdToClose(id, now).filter(held -> held.account().isOpen(now, rules));
    }

    /** Holds an account even if its last day is over: for whoever closes it. */
    public Optional<Held> holdToClose(AccountId id, Instant now) {
        // The account is read once its name is locked, and so as the last change left it.
        return accounts.userNameOf(id).flatMap(userName -> {
            NameKey name = NameKey.of(userName.value(), hashing);
            PasswordAttempts attempts = guard.lock(name, now);
            return accounts.find(id).map(account -> new Held(account, name, attempts));
        });
    }

    /** Changes an account in the running transaction, if there is one that is not closed. */
    public ChangeOutcome change(AccountId id, Instant now, Function<Held, ChangeOutcome> change) {
        return hold(id, now).map(change).orElse(ChangeOutcome.NoAccount.NO_ACCOUNT);
    }

    /** Keeps how it stands with an account's passwords. */
    public void save(Held held, PasswordAttempts attempts) {
        guard.save(held.name(), attempts);
    }

    /**
     * An account that nobody else changes meanwhile.
     *
     * @param name the key of its user name
     * @param attempts how it stands with its passwords
     */
    public record Held(Account account, NameKey name, PasswordAttempts attempts) {
        /** The same, once its passwords stand otherwise. */
        public Held with(PasswordAttempts changed) {
            return new Held(account, name, changed);
        }

        /** The same, once mTANs go to another number. */
        public Held with(MobileNumber number) {
            return new Held(account.with(number), name, attempts);
        }

        /** Where it stands, with all its locks. */
        public AccountStatus status() {
            return attempts.locked() ? account.status().with(LockKind.PASSWORD) : account.status();
        }
    }
}
