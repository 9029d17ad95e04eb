package de.aok.meineaok.cases.application;

import de.aok.meineaok.cases.CaseEvent;
import de.aok.meineaok.cases.CaseHistory;
import de.aok.meineaok.cases.CaseId;
import de.aok.meineaok.cases.application.port.Cases;
import de.aok.meineaok.cases.application.port.PromisedCases;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.Randomness;
import de.aok.meineaok.transaction.application.port.Transactions;

/** Takes down what is told of a case, and has it follow. Whatever was told twice, late or in another order, it comes to stand in the same place. */
@Rule({RuleId.CAS_1, RuleId.CAS_4, RuleId.DOC_4})
public final class FollowCase {
    private final Cases cases;
    private final PromisedCases promisedCases;
    private final Randomness randomness;
    private final Transactions transactions;

    public FollowCase(Cases cases, PromisedCases promisedCases, Randomness randomness, Transactions transactions) {
        this.cases = cases;
        this.promisedCases = promisedCases;
        this.randomness = randomness;
        this.transactions = transactions;
    }

    /**
     * What became of it.
     *
     * @param id of the case
     * @param told what it is
     */
    public record Followed(CaseId id, Told told) {}

    /** Opens the case, if there is none by the key: under the ID that the person was promised, unless a case has it already. */
    public Followed follow(CaseKey key, CaseEvent event) {
        return transactions.required(() -> {
            promisedCases.promised(key).ifPresent(promised -> cases.open(key, promised));
            CaseId id = cases.hold(key, new CaseId(randomness.id()));
            if (!cases.add(id, event)) {
                return new Followed(id, Told.KNOWN);
            }
            CaseHistory history = CaseHistory.of(key.kind(), cases.told(id));
            cases.save(id, key.kind(), history);
            return new Followed(id, history.followed().contains(event) ? Told.FOLLOWED : Told.WAITING);
        });
    }
}
