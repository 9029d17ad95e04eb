package de.aok.meineaok.retention;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;

/** Aufbewahrungsklasse: what is kept for the same time, for the same reason. */
@Rule(RuleId.RET_2)
public enum RetentionClass {
    /** Benefits, claims, uploads, cases and receipts. */
    BENEFITS,
    /** Letters and messages of no other class. */
    CORRESPONDENCE,
    /** Registration, consent and audit trail; the matter is concluded when the account is closed. */
    ACCOUNT,
    /** Technische Anmeldedaten: what logins leave behind; concluded with their last use. */
    TECHNICAL_LOGIN_DATA
}
