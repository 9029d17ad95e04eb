package de.aok.meineaok.identity;

/**
 * A person's name as the insurer has it on file.
 *
 * @param family family name with its prefixes, as one would print it
 * @param given first names, blank-separated; may be empty
 */
public record PersonName(String family, String given) {
    public PersonName {
        if (family.isBlank()) {
            throw new IllegalArgumentException("a person has a family name");
        }
    }

    /** First names, then family name. */
    public String full() {
        return given.isBlank() ? family : given + ' ' + family;
    }

    @Override
    public String toString() {
        return "PersonName[…]";
    }
}
