package de.aok.meineaok.changerequest.persistence;

import de.aok.meineaok.changerequest.application.BankAccount;
import de.aok.meineaok.changerequest.application.BankAccountPurpose;
import de.aok.meineaok.identity.Iban;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A bank account as it is kept. The names here outlive a release: what an older server wrote, a newer one reads. */
public record KeptBankAccount(String id, String iban, String holder, List<String> purposes) {
    public static KeptBankAccount of(BankAccount account) {
        return new KeptBankAccount(
                account.id().toString(),
                account.iban().value(),
                account.holder(),
                account.purposes().stream().map(Enum::name).sorted().toList());
    }

    public BankAccount toBankAccount() {
        return new BankAccount(
                UUID.fromString(id),
                Iban.of(iban),
                holder,
                purposes.stream().map(BankAccountPurpose::valueOf).collect(Collectors.toSet()));
    }

    @Override
    public String toString() {
        return "KeptBankAccount[…]";
    }
}
