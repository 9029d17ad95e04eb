package de.aok.meineaok.personaldata;

import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.RuleId;

/** Why personal data, or bank accounts, are not changed. */
public enum PersonalDataProblem implements Problem {
    NAME_MISSING(RuleId.DAT_2),
    NAME_TOO_LONG(RuleId.DAT_2),
    /** A character that no letter can show. */
    NAME_CHARACTER(RuleId.DAT_2),
    PROOF_MISSING(RuleId.DAT_2),
    CODE_WRONG(RuleId.DAT_3),
    CODE_EXPIRED(RuleId.DAT_3),
    /** Too many wrong entries: it serves no more. */
    CODE_EXHAUSTED(RuleId.DAT_3),
    /** None was sent, or it was used already. */
    NO_CODE(RuleId.DAT_3),
    /** No more codes today. */
    CODE_LIMIT(RuleId.DAT_3),
    /** The core system has so many to decide already. */
    TOO_MANY_OPEN(RuleId.DAT_3),
    /** The account is not active: not yet, or not any more. */
    NOT_ACTIVE(RuleId.DAT_4),
    IBAN_MALFORMED(RuleId.BNK_2),
    /** Payments by SEPA do not reach it. */
    NOT_IN_SEPA(RuleId.BNK_2),
    HOLDER_MISSING(RuleId.BNK_2),
    HOLDER_TOO_LONG(RuleId.BNK_2),
    /** A character that payments by SEPA cannot bear. */
    HOLDER_CHARACTER(RuleId.BNK_2),
    /** The bank account is to serve for nothing. */
    PURPOSE_MISSING(RuleId.BNK_2);

    private final RuleId rule;

    PersonalDataProblem(RuleId rule) {
        this.rule = rule;
    }

    @Override
    public RuleId rule() {
        return rule;
    }
}
