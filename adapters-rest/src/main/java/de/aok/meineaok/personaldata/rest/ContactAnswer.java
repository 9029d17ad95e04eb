package de.aok.meineaok.personaldata.rest;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * How a person is reached beside letters.
 *
 * @param email where mails go
 * @param unconfirmedEmail where they are to go, once the code was entered that was sent there; null if there is none
 * @param mobileNumber where mTANs go, masked
 */
@Rule({RuleId.DAT_1, RuleId.DAT_3})
public record ContactAnswer(String email, @Nullable String unconfirmedEmail, String mobileNumber) {
    @Override
    public String toString() {
        return "ContactAnswer[…]";
    }
}
