package de.aok.meineaok.document;

/**
 * Prüfsumme of a file by SHA-256 (FIPS 180-4), with which a person can show what was handed in.
 *
 * @param hex 64 lower-case digits
 */
public record Sha256(String hex) {
    private static final int DIGITS = 64;

    public Sha256 {
        if (hex.length() != DIGITS || !hex.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
            throw new IllegalArgumentException("no SHA-256 checksum in lower-case hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
