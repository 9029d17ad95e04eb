package de.aok.meineaok.changerequest.rest;

import de.aok.meineaok.changerequest.application.BankAccount;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.List;
import java.util.UUID;

/**
 * A bank account.
 *
 * @param id by which it is changed or removed
 * @param iban masked but for the country and the last four places
 * @param holder whose it is
 * @param purposes what it is for
 */
@Rule(RuleId.BNK_2)
public record BankAccountAnswer(UUID id, String iban, String holder, List<String> purposes) {
    /** Of one on file, or to be. */
    public static BankAccountAnswer of(BankAccount account) {
        return new BankAccountAnswer(
                account.id(),
                account.iban().masked(),
                account.holder(),
                account.purposes().stream().map(Enum::name).sorted().toList());
    }

    @Override
    public String toString() {
        return "BankAccountAnswer[…]";
    }
}
