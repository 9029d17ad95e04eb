package de.aok.meineaok.mobilenumber.rest;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A new mobile number.
 *
 * @param mobileNumber as typed
 */
public record NewMobileNumber(
        @Rule(RuleId.MTN_4) @NotNull @Size(max = 64) String mobileNumber) {
    @Override
    public String toString() {
        return "NewMobileNumber[…]";
    }
}
