package de.aok.meineaok.registration;

import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.RuleId;

/** What can be wrong with a registration, beside eligibility, user name, password and mobile number. */
public enum RegistrationProblem implements Problem {
    /** An entry was left out. */
    MISSING(RuleId.REG_1),
    INSURER_MALFORMED(RuleId.REG_1),
    BIRTH_DATE_MALFORMED(RuleId.REG_1),
    EMAIL_MALFORMED(RuleId.REG_1),
    KVNR_MALFORMED(RuleId.REG_2),
    /** Nobody is on file with this KVNR, name and date of birth; which of them does not fit is told to nobody. */
    NO_MATCH(RuleId.REG_3),
    ALREADY_REGISTERED(RuleId.REG_4),
    PRIVACY_NOTICE_NOT_ACCEPTED(RuleId.REG_5),
    TERMS_OF_USE_NOT_ACCEPTED(RuleId.REG_5);

    private final RuleId rule;

    RegistrationProblem(RuleId rule) {
        this.rule = rule;
    }

    @Override
    public RuleId rule() {
        return rule;
    }
}
