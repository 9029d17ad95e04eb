package de.aok.meineaok.changerequest.application;

import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;

/** What is to be changed on file. */
public sealed interface RequestedChange {

    /** Where letters go. */
    record Address(PostalAddress address) implements RequestedChange {}

    /** @param proof the number of the upload that proves it (DAT-2) */
    record Name(PersonName name, String proof) implements RequestedChange {}

    /** A bank account (BNK-1). */
    sealed interface OfBankAccount extends RequestedChange {
        BankAccount account();
    }

    /** One more bank account. */
    record BankAccountAdded(BankAccount account) implements OfBankAccount {}

    /** @param account as it is to be */
    record BankAccountChanged(BankAccount account) implements OfBankAccount {}

    /** @param account as it was */
    record BankAccountRemoved(BankAccount account) implements OfBankAccount {}
}
