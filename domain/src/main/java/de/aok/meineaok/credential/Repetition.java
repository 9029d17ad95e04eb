package de.aok.meineaok.credential;

/** One unit over and over: one character at least three times, a longer unit at least twice. */
final class Repetition {
    private static final int SHORTEST = 3;

    private Repetition() {}

    /** Whether the text, without its decoration, is a repetition; the unit may be cut off at the end. */
    static boolean isCoreOf(Spelling text) {
        for (int start = 0; start <= text.coreStart(); start++) {
            for (int unit = 1; start + 2 * unit <= text.length(); unit++) {
                int end = endOfRepetition(text, start, unit);
                if (end >= text.coreEnd() && end - start >= Math.max(SHORTEST, 2 * unit)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int endOfRepetition(Spelling text, int start, int unit) {
        int end = start + unit;
        while (end < text.length() && text.letterAt(end) == text.letterAt(end - unit)) {
            end++;
        }
        return end;
    }
}
