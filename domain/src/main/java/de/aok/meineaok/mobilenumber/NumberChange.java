package de.aok.meineaok.mobilenumber;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;

/**
 * A new mobile number that counts once the mTAN sent to it was entered.
 *
 * @param number the new number
 * @param on the day on which it was named, Europe/Berlin; how many mTANs may be sent counts anew with each day
 * @param mtan how it stands with its mTAN
 */
@Rule(RuleId.MTN_3)
public record NumberChange(MobileNumber number, LocalDate on, MtanChallenge mtan) {
    public NumberChange with(MtanChallenge changed) {
        return new NumberChange(number, on, changed);
    }
}
