package de.aok.meineaok.account.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.credential.UserName;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.util.Optional;

/** What a person sees first of herself inside. */
public final class ShowAccount {
    private final Accounts accounts;
    private final InsuredPersons insuredPersons;
    private final Transactions transactions;

    public ShowAccount(Accounts accounts, InsuredPersons insuredPersons, Transactions transactions) {
        this.accounts = accounts;
        this.insuredPersons = insuredPersons;
        this.transactions = transactions;
    }

    /** @return empty if the account is gone meanwhile */
    public Optional<View> show(AccountId id) {
        return transactions.required(() -> accounts.find(id)
                .flatMap(account -> insuredPersons
                        .find(account.kvnr())
                        .map(InsuredPerson::name)
                        .map(name -> new View(
                                account.userName(), name, account.status().state()))));
    }

    /**
     * @param userName as typed at registration
     * @param name as on file
     * @param state where the account stands
     */
    public record View(UserName userName, PersonName name, AccountState state) {}
}
