package de.aok.meineaok.coresystem.application;

import de.aok.meineaok.cases.CaseEvent;
import de.aok.meineaok.cases.application.CaseKey;

/** What the core system tells. It may tell it twice, late, and in any order. */
public sealed interface CoreEvent {

    /**
     * A case came to stand somewhere (CAS-4).
     *
     * @param key which case; one that the portal does not know yet begins with it
     * @param event where, and when
     */
    record CaseMoved(CaseKey key, CaseEvent event) implements CoreEvent {}
}
