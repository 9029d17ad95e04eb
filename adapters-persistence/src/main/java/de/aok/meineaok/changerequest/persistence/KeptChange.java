package de.aok.meineaok.changerequest.persistence;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.aok.meineaok.changerequest.application.RequestedChange;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import java.io.UncheckedIOException;
import java.util.List;

/** What is to be changed, as it is kept. The names here outlive a release: what an older server wrote, a newer one reads. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = KeptChange.Address.class, name = "address"),
    @JsonSubTypes.Type(value = KeptChange.Name.class, name = "name"),
    @JsonSubTypes.Type(value = KeptChange.BankAccountAdded.class, name = "bank-account-added"),
    @JsonSubTypes.Type(value = KeptChange.BankAccountChanged.class, name = "bank-account-changed"),
    @JsonSubTypes.Type(value = KeptChange.BankAccountRemoved.class, name = "bank-account-removed")
})
sealed interface KeptChange {
    ObjectMapper JSON = new ObjectMapper();

    RequestedChange toChange();

    static String written(RequestedChange change) {
        try {
            return JSON.writeValueAsString(of(change));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RequestedChange read(String written) {
        try {
            return JSON.readValue(written, KeptChange.class).toChange();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeptChange of(RequestedChange change) {
        return switch (change) {
            case RequestedChange.Address moved ->
                new Address(
                        moved.address().lines(),
                        moved.address().postalCode(),
                        moved.address().city(),
                        moved.address().country());
            case RequestedChange.Name renamed ->
                new Name(renamed.name().family(), renamed.name().given(), renamed.proof());
            case RequestedChange.BankAccountAdded added -> new BankAccountAdded(KeptBankAccount.of(added.account()));
            case RequestedChange.BankAccountChanged changed ->
                new BankAccountChanged(KeptBankAccount.of(changed.account()));
            case RequestedChange.BankAccountRemoved removed ->
                new BankAccountRemoved(KeptBankAccount.of(removed.account()));
        };
    }

    /** See {@link RequestedChange.Address}. */
    record Address(List<String> lines, String postalCode, String city, String country) implements KeptChange {
        @Override
        public RequestedChange toChange() {
            return new RequestedChange.Address(new PostalAddress(lines, postalCode, city, country));
        }

        @Override
        public String toString() {
            return "Address[…]";
        }
    }

    /** See {@link RequestedChange.Name}. */
    record Name(String family, String given, String proof) implements KeptChange {
        @Override
        public RequestedChange toChange() {
            return new RequestedChange.Name(new PersonName(family, given), proof);
        }

        @Override
        public String toString() {
            return "Name[…]";
        }
    }

    /** See {@link RequestedChange.BankAccountAdded}. */
    record BankAccountAdded(KeptBankAccount account) implements KeptChange {
        @Override
        public RequestedChange toChange() {
            return new RequestedChange.BankAccountAdded(account.toBankAccount());
        }
    }

    /** See {@link RequestedChange.BankAccountChanged}. */
    record BankAccountChanged(KeptBankAccount account) implements KeptChange {
        @Override
        public RequestedChange toChange() {
            return new RequestedChange.BankAccountChanged(account.toBankAccount());
        }
    }

    /** See {@link RequestedChange.BankAccountRemoved}. */
    record BankAccountRemoved(KeptBankAccount account) implements KeptChange {
        @Override
        public RequestedChange toChange() {
            return new RequestedChange.BankAccountRemoved(account.toBankAccount());
        }
    }
}
