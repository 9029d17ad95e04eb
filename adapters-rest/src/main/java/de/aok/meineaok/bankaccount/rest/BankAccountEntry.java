package de.aok.meineaok.bankaccount.rest;

import de.aok.meineaok.bankaccount.application.BankAccountForm;
import de.aok.meineaok.changerequest.application.BankAccountPurpose;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;

/**
 * A bank account as typed.
 *
 * @param iban with or without blanks
 * @param holder whose it is
 * @param purposes what it is for
 */
public record BankAccountEntry(
        @Rule(RuleId.BNK_2) @NotNull @Size(max = 64) String iban,
        @Rule(RuleId.BNK_2) @NotNull @Size(max = 200) String holder,

        @Rule(RuleId.BNK_2) @NotNull @Size(max = 10) List<@NotNull BankAccountPurpose> purposes) {

    BankAccountForm form() {
        return new BankAccountForm(iban, holder, new HashSet<>(purposes));
    }

    @Override
    public String toString() {
        return "BankAccountEntry[…]";
    }
}
