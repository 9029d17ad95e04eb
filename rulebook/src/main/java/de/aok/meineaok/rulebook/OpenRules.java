package de.aok.meineaok.rulebook;

import de.aok.meineaok.rule.RuleId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Rules of capabilities that are not built yet. Who builds one takes its rules off this list. */
final class OpenRules {
    private static final Set<RuleId> OPEN = Collections.unmodifiableSet(EnumSet.of(
            // The link in security mails.
            RuleId.LCK_6,
            // Limits by address and by account.
            RuleId.SEC_4));

    private OpenRules() {}

    static Set<RuleId> all() {
        return OPEN;
    }
}
