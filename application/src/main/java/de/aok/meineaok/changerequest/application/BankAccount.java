package de.aok.meineaok.changerequest.application;

import de.aok.meineaok.identity.Iban;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Set;
import java.util.UUID;

/**
 * Bankverbindung.
 *
 * @param id by which portal and core system speak of it
 * @param iban its number
 * @param holder whose it is, as banks know her
 * @param purposes what it is for; at least one
 */
@Rule(RuleId.BNK_2)
public record BankAccount(UUID id, Iban iban, String holder, Set<BankAccountPurpose> purposes) {
    public BankAccount {
        purposes = Set.copyOf(purposes);
        if (holder.isBlank() || purposes.isEmpty()) {
            throw new IllegalArgumentException("a bank account has a holder and serves for something");
        }
    }

    @Override
    public String toString() {
        return "BankAccount[…]";
    }
}
