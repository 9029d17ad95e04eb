package de.aok.meineaok.mobilenumber;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/** mTAN: the one-time code that an SMS brings. A secret: it prints nothing. */
@Rule(RuleId.MTN_2)
public final class Mtan {
    private final String digits;

    private Mtan(String digits) {
        this.digits = digits;
    }

    /**
     * @param digits decimal digits only
     * @throws IllegalArgumentException for anything else
     */
    public static Mtan of(String digits) {
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("an mTAN has digits only (" + RuleId.MTN_2 + ')');
        }
        return new Mtan(digits);
    }

    /** The digits, for the message and for hashing. */
    public String reveal() {
        return digits;
    }

    @Override
    public String toString() {
        return "Mtan[…]";
    }
}
