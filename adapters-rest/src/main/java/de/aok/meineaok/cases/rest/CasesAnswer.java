package de.aok.meineaok.cases.rest;

import de.aok.meineaok.cases.application.KeptCase;
import java.util.List;
import java.util.Locale;

/**
 * Where the matters of a person stand.
 *
 * @param cases the one that moved last first
 */
public record CasesAnswer(List<CaseEntry> cases) {
    static CasesAnswer of(List<KeptCase> shown, Locale language) {
        return new CasesAnswer(
                shown.stream().map(one -> CaseEntry.of(one, language)).toList());
    }

    @Override
    public String toString() {
        return "CasesAnswer[…]";
    }
}
