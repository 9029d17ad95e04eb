package de.aok.meineaok.changerequest.rest;

import de.aok.meineaok.identity.AddressForm;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where letters reach a person, or are to.
 *
 * @param addressLines street and house number or post-office box, with what stands above or below it
 * @param postalCode Postleitzahl, or a foreign code; null for a foreign address that has none
 * @param city town
 * @param country ISO 3166-1 alpha-2 code; null for Germany
 */
public record AddressEntry(
        @Rule(RuleId.DAT_1) @NotNull @Size(max = 10) List<@NotNull @Size(max = 200) String> addressLines,

        @Rule(RuleId.DAT_1) @Nullable @Size(max = 200) String postalCode,
        @Rule(RuleId.DAT_1) @NotNull @Size(max = 200) String city,
        @Rule(RuleId.DAT_1) @Nullable @Size(max = 200) String country) {

    /** Of an address as it is kept. */
    public static AddressEntry of(PostalAddress address) {
        return new AddressEntry(address.lines(), address.postalCode(), address.city(), address.country());
    }

    /** As it was typed. */
    public AddressForm form() {
        return new AddressForm(
                addressLines, postalCode == null ? "" : postalCode, city, country == null ? "" : country);
    }

    @Override
    public String toString() {
        return "AddressEntry[…]";
    }
}
