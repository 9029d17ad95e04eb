package de.aok.meineaok.cases.application;

import de.aok.meineaok.cases.CaseKind;
import de.aok.meineaok.identity.Kvnr;

/**
 * Which case the core system and the portal speak of.
 *
 * @param kvnr whose matter it is; she need not have an account
 * @param kind what it is about
 * @param reference how the core system calls it; of what came through the portal, the ID under which that was handed over
 */
public record CaseKey(Kvnr kvnr, CaseKind kind, String reference) {
    @Override
    public String toString() {
        return "CaseKey[" + kind + ']';
    }
}
