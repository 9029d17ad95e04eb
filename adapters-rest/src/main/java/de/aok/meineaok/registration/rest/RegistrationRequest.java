package de.aok.meineaok.registration.rest;

import de.aok.meineaok.registration.RegistrationForm;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a person types to register. Only what is far too long is refused here; all else is judged by the rules, with all findings
 * at once (REG-6).
 *
 * @see RegistrationForm
 */
public record RegistrationRequest(
        @Rule(RuleId.REG_1) @Size(max = 64) @Nullable String insurer,
        @Rule(RuleId.REG_1) @Size(max = 64) @Nullable String kvnr,
        @Rule(RuleId.REG_1) @Size(max = 64) @Nullable String birthDate,
        @Rule(RuleId.REG_1) @Size(max = 256) @Nullable String familyName,
        @Rule(RuleId.USR_1) @Size(max = 256) @Nullable String userName,
        @Rule(RuleId.PWD_1) @Size(max = 256) @Nullable String password,
        @Rule(RuleId.REG_1) @Size(max = 512) @Nullable String email,
        @Rule(RuleId.REG_1) @Size(max = 64) @Nullable String mobileNumber,
        @Nullable Boolean privacyNoticeAccepted,
        @Nullable Boolean termsOfUseAccepted) {

    RegistrationForm toForm() {
        return new RegistrationForm(
                insurer,
                kvnr,
                birthDate,
                familyName,
                userName,
                password,
                email,
                mobileNumber,
                privacyNoticeAccepted,
                termsOfUseAccepted);
    }

    @Override
    public String toString() {
        return "RegistrationRequest[…]";
    }
}
