package de.aok.meineaok.mobilenumber;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/**
 * A mobile number in E.164. Whether a range is mobile is judged where numbers are read, by a library that knows the numbering
 * plans; this value keeps the form.
 *
 * @param value a plus sign and 7 to 15 digits
 */
@Rule(RuleId.MTN_4)
public record MobileNumber(String value) {
    public MobileNumber {
        if (!value.matches("\\+[1-9][0-9]{6,14}")) {
            throw new IllegalArgumentException("not a number in E.164 (" + RuleId.MTN_4 + ')');
        }
    }

    /** An ellipsis and the last two digits, by which its owner knows the number and nobody else does. */
    public String masked() {
        return "…" + value.substring(value.length() - 2);
    }

    @Override
    public String toString() {
        return "MobileNumber[" + masked() + ']';
    }
}
