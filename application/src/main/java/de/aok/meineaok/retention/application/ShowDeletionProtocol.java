package de.aok.meineaok.retention.application;

import de.aok.meineaok.retention.application.port.DeletionProtocol;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.LocalDate;
import java.util.List;

/** Shows the deletion protocol (Löschprotokoll). */
@Rule(RuleId.RET_4)
public final class ShowDeletionProtocol {
    private final DeletionProtocol protocol;
    private final Transactions transactions;

    public ShowDeletionProtocol(DeletionProtocol protocol, Transactions transactions) {
        this.protocol = protocol;
        this.transactions = transactions;
    }

    /** What was deleted on some days, both included. */
    public List<DeletionCount> show(LocalDate from, LocalDate to) {
        return transactions.required(() -> protocol.between(from, to));
    }
}
