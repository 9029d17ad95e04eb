package de.aok.meineaok.login.rest;

import de.aok.meineaok.login.application.RenewMobileNumber;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * „Neu anlegen“: a new mobile number in a login.
 *
 * @param mobileNumber as typed
 * @param activationCode as typed; null to order the letter that brings one
 */
public record MobileNumberRenewal(
        @Rule(RuleId.MTN_4) @NotNull @Size(max = 64) String mobileNumber,
        @Rule(RuleId.ACT_5) @Size(max = 64) @Nullable String activationCode) {
    RenewMobileNumber.Command toCommand(String loginId) {
        return new RenewMobileNumber.Command(loginId, mobileNumber, activationCode);
    }

    @Override
    public String toString() {
        return "MobileNumberRenewal[…]";
    }
}
