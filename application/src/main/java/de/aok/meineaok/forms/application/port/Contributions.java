package de.aok.meineaok.forms.application.port;

import de.aok.meineaok.forms.application.YearlyContributions;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Optional;
import java.util.UUID;

/** What persons paid in a year, as the core system reported it last. */
@Rule(RuleId.FRM_2)
public interface Contributions {

    /**
     * Keeps a report, unless there is one of the same person and year that counts more ({@link YearlyContributions#BY_REPORT}), whatever
     * comes first.
     *
     * @param id for it, if there was none of that person and year
     * @return whether that changed what is kept
     */
    boolean record(UUID id, YearlyContributions contributions);

    Optional<YearlyContributions> of(Kvnr kvnr, int year);
}
