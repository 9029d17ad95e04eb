package de.aok.meineaok.activation;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** How often an account may order a letter with an activation code. */
@Rule(RuleId.ACT_7)
public final class ActivationLetterQuota {
    private final ActivationRules rules;

    public ActivationLetterQuota(ActivationRules rules) {
        this.rules = rules;
    }

    /**
     * When the next letter may be ordered.
     *
     * @param ordered when the account's letters were ordered, in any order
     * @return the first instant at which an order is taken; {@link Instant#EPOCH} if the account never ordered one
     */
    public Instant nextOrderAt(Collection<Instant> ordered) {
        List<Instant> latestFirst =
                ordered.stream().sorted(Comparator.reverseOrder()).toList();
        if (latestFirst.isEmpty()) {
            return Instant.EPOCH;
        }
        Instant afterPause = latestFirst.get(0).plus(rules.letterPause());
        if (latestFirst.size() < rules.letters()) {
            return afterPause;
        }
        Instant windowIsFree = latestFirst.get(rules.letters() - 1).plus(rules.letterWindow());
        return windowIsFree.isAfter(afterPause) ? windowIsFree : afterPause;
    }
}
