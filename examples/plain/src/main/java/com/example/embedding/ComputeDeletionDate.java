package com.example.embedding;

import de.aok.meineaok.retention.RetentionClass;
import de.aok.meineaok.retention.RetentionRules;
import de.aok.meineaok.ruleset.Ruleset;
import java.time.LocalDate;

/** When is something to be deleted, and by which law? */
public final class ComputeDeletionDate {
    private ComputeDeletionDate() {}

    public static void main(String[] arguments) {
        RetentionRules rules = Ruleset.aokNiedersachsen().retention();

        for (RetentionClass kept : RetentionClass.values()) {
            System.out.println(kept + ": " + rules.dueOn(kept, LocalDate.of(2026, 11, 26)) + " by "
                    + RetentionRules.legalBasis(kept));
        }
    }
}
