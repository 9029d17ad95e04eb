package de.aok.meineaok.mobilenumber;

import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.RuleId;

/** Why a number cannot receive mTANs. */
public enum MobileNumberProblem implements Problem {
    MALFORMED,
    /** A landline, a premium or a service number. */
    NOT_MOBILE,
    /** A mobile number of a country that the portal does not serve. */
    COUNTRY_NOT_SERVED;

    @Override
    public RuleId rule() {
        return RuleId.MTN_4;
    }
}
