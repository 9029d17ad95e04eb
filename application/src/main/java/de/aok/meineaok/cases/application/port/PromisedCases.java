package de.aok.meineaok.cases.application.port;

import de.aok.meineaok.cases.CaseId;
import de.aok.meineaok.cases.application.CaseKey;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Optional;

/** Knows under which ID a person was promised a case before anything was told of it. */
@FunctionalInterface
@Rule({RuleId.DOC_4, RuleId.CAS_1})
public interface PromisedCases {

    /** The ID that the person of the key was promised; empty if she was promised none. */
    Optional<CaseId> promised(CaseKey key);
}
