package de.aok.meineaok.cases.rest;

import de.aok.meineaok.cases.CaseEvent;
import de.aok.meineaok.cases.application.KeptCase;
import de.aok.meineaok.problem.rest.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Where a matter stands.
 *
 * @param id by which it is asked for
 * @param kind what it is about
 * @param text the kind in words
 * @param reference how the AOK calls it
 * @param handedInOn the day on which it was handed in, whichever way
 * @param concluded whether nothing can follow
 * @param history what it went through, the latest first
 */
public record CaseEntry(
        UUID id,
        String kind,
        String text,
        String reference,
        LocalDate handedInOn,
        boolean concluded,
        List<CaseStep> history) {
    /** Of a case that is shown. */
    public static CaseEntry of(KeptCase shown, Locale language) {
        List<CaseEvent> followed = shown.history().followed();
        return new CaseEntry(
                shown.id().value(),
                shown.key().kind().name(),
                Texts.text(language, "case-kind." + shown.key().kind().name()),
                shown.key().reference(),
                followed.get(0).handedInOn(),
                shown.history().concludedAt(shown.key().kind()).isPresent(),
                followed.reversed().stream()
                        .map(event -> CaseStep.of(event, language))
                        .toList());
    }

    @Override
    public String toString() {
        return "CaseEntry[…]";
    }
}
