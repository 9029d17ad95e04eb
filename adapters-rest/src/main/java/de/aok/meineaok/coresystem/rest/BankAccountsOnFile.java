package de.aok.meineaok.coresystem.rest;

import de.aok.meineaok.changerequest.application.BankAccount;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Which bank accounts of a person are on file: all of them.
 *
 * @param kvnr whose
 * @param accounts none if there is none
 */
public record BankAccountsOnFile(
        @Rule(RuleId.REG_2) @NotBlank @Size(max = 64) String kvnr,

        @Rule(RuleId.BNK_1) @NotNull @Size(max = 100) List<@NotNull @Valid BankAccountOnFile> accounts) {

    List<BankAccount> onFile() {
        return accounts.stream().map(BankAccountOnFile::account).toList();
    }

    @Override
    public String toString() {
        return "BankAccountsOnFile[…]";
    }
}
