package de.aok.meineaok.document.application;

import de.aok.meineaok.document.application.port.FileVault;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Removes contents that no file has: of requests that a crash broke off, or whose message or upload was not written in the end. Daily,
 * in small transactions.
 */
@Rule(RuleId.DOC_2)
public final class SweepFiles {
    /** No request takes that long, from the beginning of its first file to its end. */
    private static final Duration LONGEST_REQUEST = Duration.ofDays(1);

    private static final int AT_ONCE = 20;

    private final FileVault vault;
    private final Transactions transactions;
    private final Clock clock;

    public SweepFiles(FileVault vault, Transactions transactions, Clock clock) {
        this.vault = vault;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return how many were removed */
    public int sweepAll() {
        Instant before = clock.instant().minus(LONGEST_REQUEST);
        int total = 0;
        int swept;
        do {
            swept = transactions.required(() -> vault.sweep(before, AT_ONCE));
            total += swept;
        } while (swept == AT_ONCE);
        return total;
    }
}
