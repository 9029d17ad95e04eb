package de.aok.meineaok.account;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where an account stands, and which locks are on.
 *
 * @param state where it stands in its life
 * @param locks those that are on; none on a closed account
 */
@Rule(RuleId.LCK_1)
public record AccountStatus(AccountState state, Set<LockKind> locks) {
    public AccountStatus {
        locks = Set.copyOf(locks);
        if (state == AccountState.CLOSED && !locks.isEmpty()) {
            throw new IllegalArgumentException("a closed account has no locks (" + RuleId.END_3 + ')');
        }
    }

    /** Without any lock. */
    public static AccountStatus of(AccountState state) {
        return new AccountStatus(state, Set.of());
    }

    /** While this holds there is no login, and all sessions have ended. */
    public boolean locked() {
        return !locks.isEmpty();
    }

    AccountStatus in(AccountState next) {
        return new AccountStatus(next, next == AccountState.CLOSED ? Set.of() : locks);
    }

    public AccountStatus with(LockKind lock) {
        EnumSet<LockKind> more = EnumSet.of(lock);
        more.addAll(locks);
        return new AccountStatus(state, more);
    }

    public AccountStatus without(Collection<LockKind> ended) {
        EnumSet<LockKind> rest = EnumSet.noneOf(LockKind.class);
        rest.addAll(locks);
        rest.removeAll(ended);
        return new AccountStatus(state, rest);
    }
}
