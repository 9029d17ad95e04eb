package com.example.right.adapter.store;

import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.AccountStatus;
import java.util.Set;

/** Reads back what was kept. */
public final class KeptAccount {
    public AccountStatus status(String state) {
        return new AccountStatus(AccountState.valueOf(state), Set.of());
    }
}
