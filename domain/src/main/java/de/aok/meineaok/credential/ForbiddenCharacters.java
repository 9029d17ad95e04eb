package de.aok.meineaok.credential;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The characters of a text that a rule does not allow, told so that a person finds them.
 *
 * @param names each one once, in the order of the text: as itself or, where there is nothing to see, as {@code U+200B ZERO WIDTH
 *     SPACE}; without the blank
 * @param blank whether the blank (U+0020) is among them
 */
record ForbiddenCharacters(String names, boolean blank) {
    private static final ForbiddenCharacters NONE = new ForbiddenCharacters("", false);

    /** Letters and symbols by category that nonetheless show nothing: Hangul fillers and the empty Braille pattern. */
    private static final String UNSEEN = "\u115f\u1160\u2800\u3164\uffa0";

    static ForbiddenCharacters in(String text, IntPredicate allowed) {
        Set<Integer> forbidden = null;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (!allowed.test(c)) {
                forbidden = forbidden == null ? new LinkedHashSet<>() : forbidden;
                forbidden.add(c);
            }
        }
        if (forbidden == null) {
            return NONE;
        }
        boolean blank = forbidden.remove((int) ' ');
        StringBuilder names = new StringBuilder();
        for (int c : forbidden) {
            names.append(names.isEmpty() ? "" : " ").append(nameOf(c));
        }
        return new ForbiddenCharacters(names.toString(), blank);
    }

    /** Whether there are any but the blank. */
    boolean named() {
        return !names.isEmpty();
    }

    private static String nameOf(int c) {
        if (isSeen(c)) {
            return Character.toString(c);
        }
        String name = Character.getName(c);
        return String.format(Locale.ROOT, "U+%04X", c) + (name == null ? "" : ' ' + name);
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> UNSEEN.indexOf(c) < 0;
        };
    }
}
