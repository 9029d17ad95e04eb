package de.aok.meineaok.credential;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as a guesser reads it. Each character stands for one lower-case letter: accents fall away, and what people write instead
 * of a letter ({@code @} and {@code 4} for a, {@code 3} for e …) counts as that letter; letters that share a substitute (i and l:
 * {@code 1}, {@code !}) count as one. Two spellings of a word so become the same letters, once those are left out that are
 * {@linkplain #isSilent silent}: Müller, Mueller, MULLER and Mu11er.
 *
 * <p>What may be taken off the ends as decoration are digits and special characters or, of a text without letters, special
 * characters alone. The least that is left is the core: a trivial text starts at the core's start or before it, and ends at the
 * core's end or after it.
 */
final class Spelling {
    private static final char[] LETTERS = alphabet();
    private static final String GERMAN = "äöüÄÖÜßẞ";

    private final char[] letters;
    private final String typed;
    private final int coreStart;
    private final int coreEnd;

    private Spelling(char[] letters, String typed, int coreStart, int coreEnd) {
        this.letters = letters;
        this.typed = typed;
        this.coreStart = coreStart;
        this.coreEnd = coreEnd;
    }

    static Spelling of(String text) {
        String typed = withoutAccents(text);
        char[] letters = new char[typed.length()];
        boolean hasLetter = false;
        boolean hasDigit = false;
        for (int i = 0; i < letters.length; i++) {
            char c = typed.charAt(i);
            letters[i] = letterFor(c);
            hasLetter |= Character.isLetter(c);
            hasDigit |= Character.isDigit(c);
        }
        int start = 0;
        int end = letters.length;
        if (hasLetter || hasDigit) {
            while (isDecoration(typed.charAt(start), hasLetter)) {
                start++;
            }
            while (isDecoration(typed.charAt(end - 1), hasLetter)) {
                end--;
            }
        }
        return new Spelling(letters, typed, start, end);
    }

    private static boolean isDecoration(char c, boolean amongLetters) {
        return !Character.isLetter(c) && (amongLetters || !Character.isDigit(c));
    }

    /** The letters that a word is made of, less the silent ones and all that is no letter. */
    static char[] wordOf(String text) {
        String typed = withoutAccents(text);
        char[] word = new char[typed.length()];
        int length = 0;
        for (int i = 0; i < typed.length(); i++) {
            char letter = letterFor(typed.charAt(i));
            if (Character.isLetterOrDigit(letter) && (length == 0 || !isSilent(word[length - 1], letter))) {
                word[length++] = letter;
            }
        }
        return length == word.length ? word : Arrays.copyOf(word, length);
    }

    /**
     * Whether a letter may as well be left out: the e of ae, oe and ue, which are also written as umlauts or without, and the second
     * s of ss, which is also written as ß.
     */
    static boolean isSilent(char before, char letter) {
        return letter == 'e' && (before == 'a' || before == 'o' || before == 'u') || letter == 's' && before == 's';
    }

    int length() {
        return letters.length;
    }

    /** All letters in their order. */
    String letters() {
        return new String(letters);
    }

    /** The letter that the character at a position stands for; the character itself, in lower case, if it stands for none. */
    char letterAt(int position) {
        return letters[position];
    }

    /** Whether the character at a position is a letter by itself. */
    boolean isLetterAt(int position) {
        return Character.isLetter(typed.charAt(position));
    }

    /** Whether the character at a position is neither letter nor digit, whatever letter it may stand for. */
    boolean isSpecialAt(int position) {
        return !Character.isLetterOrDigit(typed.charAt(position));
    }

    /** The last position that a text without its decoration can start at. */
    int coreStart() {
        return coreStart;
    }

    /** The first position that a text without its decoration can end before. */
    int coreEnd() {
        return coreEnd;
    }

    /** The text with what has an accent taken apart and the accent dropped; German letters may stay as they are. */
    private static String withoutAccents(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= LETTERS.length && GERMAN.indexOf(c) < 0) {
                return withoutMarks(Normalizer.normalize(text, Normalizer.Form.NFD));
            }
        }
        return text;
    }

    private static String withoutMarks(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.getType(text.charAt(i)) != Character.NON_SPACING_MARK) {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    private static char letterFor(char c) {
        if (c < LETTERS.length) {
            return LETTERS[c];
        }
        // German letters, and what no accent tells from a plain letter. Of a ligature the second letter is silent.
        return switch (c) {
            case 'ß', 'ẞ' -> 's';
            case 'ä', 'Ä', 'æ', 'Æ' -> 'a';
            case 'ö', 'Ö', 'ø', 'Ø', 'œ', 'Œ' -> 'o';
            case 'ü', 'Ü' -> 'u';
            case 'đ', 'Đ' -> 'd';
            case 'ł', 'Ł', 'ı' -> 'i';
            default -> Character.toLowerCase(c);
        };
    }

    private static char[] alphabet() {
        char[] letters = new char[128];
        for (char c = 0; c < letters.length; c++) {
            letters[c] = Character.toLowerCase(c);
        }
        String[] substitutes = {"a@4", "b8", "c(<", "e3", "g69", "i1!lL", "o0", "s5$", "t7+", "x%", "z2"};
        for (String letterAndSubstitutes : substitutes) {
            for (int i = 1; i < letterAndSubstitutes.length(); i++) {
                letters[letterAndSubstitutes.charAt(i)] = letterAndSubstitutes.charAt(0);
            }
        }
        return letters;
    }
}
