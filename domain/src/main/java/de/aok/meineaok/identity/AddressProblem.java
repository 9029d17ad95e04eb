package de.aok.meineaok.identity;

import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.RuleId;

/** What can be wrong with an address that somebody typed. */
public enum AddressProblem implements Problem {
    LINE_MISSING(RuleId.HOT_3),
    TOO_MANY_LINES(RuleId.HOT_3),
    TOO_LONG(RuleId.HOT_3),
    /** A tabulator, a line break, or another character that no letter can show. */
    UNPRINTABLE(RuleId.HOT_3),
    POSTAL_CODE_MALFORMED(RuleId.HOT_3),
    CITY_MISSING(RuleId.HOT_3),
    COUNTRY_UNKNOWN(RuleId.HOT_3);

    private final RuleId rule;

    AddressProblem(RuleId rule) {
        this.rule = rule;
    }

    @Override
    public RuleId rule() {
        return rule;
    }
}
