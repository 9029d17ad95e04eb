package de.aok.meineaok.credential;

import java.util.Arrays;

/** Sequences along the keyboard (QWERTZ and QWERTY, rows and columns), the alphabet and the digits, in either direction. */
final class KeySequences {
    /** Fewer keys side by side are chance. */
    static final int SHORTEST = 3;

    private static final String[] TRACKS = {
        "abcdefghijklmnopqrstuvwxyz",
        "01234567890",
        // Rows.
        "1234567890ß",
        "qwertzuiopü+",
        "qwertyuiop[]",
        "asdfghjklöä#",
        "asdfghjkl;",
        "<yxcvbnm",
        "zxcvbnm",
        // Columns, top down.
        "1qay",
        "1qaz",
        "2wsx",
        "3edc",
        "4rfv",
        "5tgb",
        "6zhn",
        "6yhn",
        "7ujm",
        "8ik",
        "9ol.",
        "0pö",
        "0p;/"
    };

    /** What ends a track. A capital: no character is spelt so. */
    private static final char END = 'E';

    /** All tracks, there and back, as {@linkplain Spelling spelt}, each with its end. */
    private static final String LETTERS = letters();

    /** Where a letter stands in the tracks, by letter. */
    private static final int[][] POSITIONS = positions();

    private KeySequences() {}

    /** Whether the text, without its decoration, is one sequence or several on end. */
    static boolean areCoreOf(Spelling text) {
        for (int start = 0; start <= text.coreStart(); start++) {
            int end = start;
            int run;
            do {
                run = longestFrom(text, end);
                end += run;
            } while (run >= SHORTEST && end < text.coreEnd());
            if (run >= SHORTEST) {
                return true;
            }
        }
        return false;
    }

    /** How many keys from a position on lie side by side. */
    private static int longestFrom(Spelling text, int start) {
        int longest = 0;
        if (start < text.length() && text.letterAt(start) < POSITIONS.length) {
            for (int position : POSITIONS[text.letterAt(start)]) {
                longest = Math.max(longest, runFrom(text, start, position));
            }
        }
        return longest;
    }

    private static int runFrom(Spelling text, int start, int position) {
        int run = 0;
        while (start + run < text.length() && LETTERS.charAt(position + run) == text.letterAt(start + run)) {
            run++;
        }
        return run;
    }

    private static String letters() {
        StringBuilder letters = new StringBuilder();
        for (String track : TRACKS) {
            StringBuilder spelt = new StringBuilder(Spelling.of(track).letters());
            letters.append(spelt).append(END).append(spelt.reverse()).append(END);
        }
        return letters.toString();
    }

    private static int[][] positions() {
        int[][] positions = new int[128][0];
        for (int i = 0; i < LETTERS.length(); i++) {
            int[] before = positions[LETTERS.charAt(i)];
            int[] after = Arrays.copyOf(before, before.length + 1);
            after[before.length] = i;
            positions[LETTERS.charAt(i)] = after;
        }
        return positions;
    }
}
