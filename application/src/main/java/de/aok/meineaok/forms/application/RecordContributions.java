package de.aok.meineaok.forms.application;

import de.aok.meineaok.forms.application.port.Contributions;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.Randomness;
import de.aok.meineaok.transaction.application.port.Transactions;

/** Takes down what the core system reports of a person's contributions in a year. Repeats and their order do not matter. */
@Rule(RuleId.FRM_2)
public final class RecordContributions {
    private final Contributions contributions;
    private final Randomness randomness;
    private final Transactions transactions;

    public RecordContributions(Contributions contributions, Randomness randomness, Transactions transactions) {
        this.contributions = contributions;
        this.randomness = randomness;
        this.transactions = transactions;
    }

    /** @return whether it counts now: false if it was reported before, or is older than what is known */
    public boolean record(YearlyContributions reported) {
        return transactions.required(() -> contributions.record(randomness.id(), reported));
    }
}
