package de.aok.meineaok.identity;

/** Numbers that are known by their count of digits. */
final class Digits {
    private Digits() {}

    /** Whether a text is so many digits and nothing else. */
    static boolean areAllOf(String text, int count) {
        if (text.length() != count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
