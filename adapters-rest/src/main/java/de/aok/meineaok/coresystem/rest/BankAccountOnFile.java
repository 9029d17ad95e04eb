package de.aok.meineaok.coresystem.rest;

import de.aok.meineaok.changerequest.application.BankAccount;
import de.aok.meineaok.changerequest.application.BankAccountPurpose;
import de.aok.meineaok.identity.Iban;
import de.aok.meineaok.personaldata.PersonalDataProblem;
import de.aok.meineaok.problem.rest.Parameters;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.WebApplicationException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * A bank account on file.
 *
 * @param id which the portal gave it or, of one that did not come by the portal, its own for good
 * @param iban its number
 * @param holder whose it is
 * @param purposes what it is for
 */
public record BankAccountOnFile(
        @Rule(RuleId.BNK_1) @NotNull UUID id,
        @Rule(RuleId.BNK_2) @NotNull @Size(max = 64) String iban,
        @Rule(RuleId.BNK_2) @NotBlank @Size(max = 200) String holder,

        @Rule(RuleId.BNK_2) @NotEmpty @Size(max = 10) List<@NotNull BankAccountPurpose> purposes) {

    BankAccount account() {
        Iban number = Iban.parse(iban)
                .orElseThrow(() -> new WebApplicationException(
                        Parameters.refused(List.of(Violation.of(PersonalDataProblem.IBAN_MALFORMED, Field.IBAN)))));
        return new BankAccount(id, number, holder, new HashSet<>(purposes));
    }

    @Override
    public String toString() {
        return "BankAccountOnFile[…]";
    }
}
