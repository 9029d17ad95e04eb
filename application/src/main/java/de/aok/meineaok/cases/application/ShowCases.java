package de.aok.meineaok.cases.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.cases.CaseId;
import de.aok.meineaok.cases.application.port.Cases;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.util.List;
import java.util.Optional;

/** Meine Vorgänge: where a person's matters stand, whichever channel they came by. */
@Rule({RuleId.CAS_1, RuleId.CAS_3})
public final class ShowCases {
    private final Accounts accounts;
    private final Cases cases;
    private final Transactions transactions;

    public ShowCases(Accounts accounts, Cases cases, Transactions transactions) {
        this.accounts = accounts;
        this.cases = cases;
        this.transactions = transactions;
    }

    /** The one that moved last first. */
    public List<KeptCase> list(AccountId account) {
        return transactions.required(
                () -> accounts.find(account).map(Account::kvnr).map(cases::of).orElse(List.of()).stream()
                        .filter(one -> one.history().isShown())
                        .toList());
    }

    /** @return empty if the person has no such case, or is not shown it */
    public Optional<KeptCase> find(AccountId account, CaseId id) {
        return transactions.required(() -> accounts.find(account)
                .flatMap(found -> cases.find(found.kvnr(), id))
                .filter(one -> one.history().isShown()));
    }
}
