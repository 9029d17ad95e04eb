package de.aok.meineaok.portal.rest;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.activation.application.port.ActivationCodes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Activation codes of one test, one an account. */
final class InMemoryActivationCodes implements ActivationCodes {
    private final Map<AccountId, Kept> byAccount = new ConcurrentHashMap<>();

    @Override
    public void issue(Kept code) {
        byAccount.put(code.account(), code);
    }

    @Override
    public Optional<Kept> latest(AccountId account) {
        return Optional.ofNullable(byAccount.get(account));
    }

    @Override
    public Optional<Kept> lockLatest(AccountId account) {
        return latest(account);
    }

    @Override
    public void save(Kept code) {
        byAccount.put(code.account(), code);
    }

    @Override
    public List<Instant> orders(AccountId account) {
        return latest(account).map(kept -> kept.code().issuedAt()).stream().toList();
    }

    @Override
    public List<Kept> lockUnreminded(Instant handedOverBefore, int atMost) {
        throw new AssertionError("nobody is reminded in these tests");
    }

    @Override
    public void reminded(UUID id, Instant now) {
        throw new AssertionError("nobody is reminded in these tests");
    }
}
