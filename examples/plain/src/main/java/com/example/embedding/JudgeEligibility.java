package com.example.embedding;

import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.eligibility.Eligibility;
import de.aok.meineaok.eligibility.EligibilityPolicy;
import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.ruleset.Ruleset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** May somebody take part? */
public final class JudgeEligibility {
    private JudgeEligibility() {}

    public static void main(String[] arguments) {
        EligibilityPolicy policy =
                new EligibilityPolicy(Ruleset.aokNiedersachsen().eligibility());
        InsuredPerson person = new InsuredPerson(
                Kvnr.of("A000500015"),
                new PersonName("Müller", "Anne"),
                LocalDate.of(2015, 5, 17),
                new PostalAddress(List.of("Lange Straße 1"), "30159", "Hannover", "DE"),
                false,
                false,
                List.of(new Coverage(new Ik("102114819"), LocalDate.of(2015, 5, 17), null)));

        LocalDate today = LegalCalendar.dayOf(Instant.parse("2026-11-26T12:00:00Z"));
        Eligibility eligibility = policy.judge(person, today);

        if (eligibility instanceof Eligibility.Ineligible ineligible) {
            ineligible.problems().forEach(problem -> System.out.println(problem.rule() + " " + problem));
        } else {
            System.out.println("may take part");
        }
    }
}
