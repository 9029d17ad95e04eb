package de.aok.meineaok.bankaccount.rest;

import de.aok.meineaok.changerequest.rest.BankAccountAnswer;
import de.aok.meineaok.changerequest.rest.ChangeRequestAnswer;
import java.util.List;

/**
 * The bank accounts of a person.
 *
 * @param bankAccounts those on file
 * @param requests for changes of them that are open, or were refused and not seen yet
 */
public record BankAccountsAnswer(List<BankAccountAnswer> bankAccounts, List<ChangeRequestAnswer> requests) {
    @Override
    public String toString() {
        return "BankAccountsAnswer[…]";
    }
}
