package de.aok.meineaok.cases.rest;

import de.aok.meineaok.cases.CaseEvent;
import de.aok.meineaok.problem.rest.Texts;
import java.time.Instant;
import java.util.Locale;

/**
 * A state that a case came to.
 *
 * @param state which
 * @param at when
 * @param text the state in words
 */
public record CaseStep(String state, Instant at, String text) {
    static CaseStep of(CaseEvent event, Locale language) {
        return new CaseStep(
                event.state().name(),
                event.at(),
                Texts.text(language, "case-state." + event.state().name()));
    }
}
