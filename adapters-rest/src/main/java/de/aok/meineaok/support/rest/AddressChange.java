package de.aok.meineaok.support.rest;

import de.aok.meineaok.identity.AddressForm;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an insured person's letters are to go from now on, and why.
 *
 * @param kvnr as typed
 * @param addressLines street and house number or post-office box, with what stands above or below it
 * @param postalCode Postleitzahl, or a foreign code; null for a foreign address that has none
 * @param city town
 * @param country ISO 3166-1 alpha-2 code; null for Germany
 * @param reason in words; kept, and shown to the insured person
 */
public record AddressChange(
        @Rule(RuleId.REG_2) @NotBlank @Size(max = 64) String kvnr,

        @Rule(RuleId.HOT_3) @NotNull @Size(max = 10) List<@NotNull @Size(max = 200) String> addressLines,

        @Rule(RuleId.HOT_3) @Nullable @Size(max = 200) String postalCode,
        @Rule(RuleId.HOT_3) @NotNull @Size(max = 200) String city,
        @Rule(RuleId.HOT_3) @Nullable @Size(max = 200) String country,

        @Rule(RuleId.HOT_5) @NotBlank @Size(max = 500) @Pattern(regexp = StaffReason.PRINTABLE)
        String reason) {

    AddressForm form() {
        return new AddressForm(
                addressLines, postalCode == null ? "" : postalCode, city, country == null ? "" : country);
    }

    @Override
    public String toString() {
        return "AddressChange[…]";
    }
}
