package com.example.wrong;

import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.AccountStatus;
import java.util.Set;

/** Unlocks an account whatever its life says. */
public final class OwnLock {
    public AccountStatus unlock(AccountState state) {
        return new AccountStatus(state, Set.of());
    }
}
