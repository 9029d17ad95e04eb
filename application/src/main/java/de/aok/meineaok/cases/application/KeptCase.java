package de.aok.meineaok.cases.application;

import de.aok.meineaok.cases.CaseHistory;
import de.aok.meineaok.cases.CaseId;

/** A case, with what it has gone through. */
public record KeptCase(CaseId id, CaseKey key, CaseHistory history) {}
