package de.aok.meineaok.termination;

/**
 * What a portal's operator decides about leaving.
 *
 * @param closingMonths how many months after the end of use the access is closed at the latest (END-2)
 */
public record TerminationRules(int closingMonths) {
    public TerminationRules {
        if (closingMonths < 0) {
            throw new IllegalArgumentException("closingMonths is negative");
        }
    }

    public static TerminationRules aokNiedersachsen() {
        return new TerminationRules(3);
    }
}
