package de.aok.meineaok.registration;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed, unjudged; null stands for an entry left out.
 *
 * @param insurer IK of the AOK that was chosen
 * @param kvnr Krankenversichertennummer
 * @param birthDate ISO 8601, such as {@code 1974-05-17}
 * @param familyName as on the health card
 * @param userName the user name that is wished for
 * @param password in the clear
 * @param email ordinary address
 * @param mobileNumber where mTANs go
 * @param privacyNoticeAccepted consent to the privacy notice
 * @param termsOfUseAccepted consent to the terms of use
 */
@Rule(RuleId.REG_1)
public record RegistrationForm(
        @Nullable String insurer,
        @Nullable String kvnr,
        @Nullable String birthDate,
        @Nullable String familyName,
        @Nullable String userName,
        @Nullable String password,
        @Nullable String email,
        @Nullable String mobileNumber,
        @Nullable Boolean privacyNoticeAccepted,
        @Nullable Boolean termsOfUseAccepted) {
    @Override
    public String toString() {
        return "RegistrationForm[…]";
    }
}
