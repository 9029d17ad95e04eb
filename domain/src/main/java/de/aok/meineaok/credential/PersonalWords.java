package de.aok.meineaok.credential;

import de.aok.meineaok.identity.Kvnr;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A person's own names, birth date and KVNR, as {@linkplain Spelling spelt} by a guesser. Month names need no mention here: they
 * are {@linkplain CommonWords common words}.
 */
final class PersonalWords {
    /** Shorter parts of a name („de", „zu") say little; a whole name that is short counts all the same. */
    private static final int SHORTEST_PART = 3;

    private static final int SHORTEST_NAME = 2;

    private final List<char[]> words = new ArrayList<>();

    private PersonalWords() {}

    static PersonalWords of(PasswordContext context) {
        PersonalWords personal = new PersonalWords();
        if (context.familyName() != null) {
            personal.addName(context.familyName());
        }
        if (context.givenNames() != null) {
            personal.addName(context.givenNames());
        }
        if (context.birthDate() != null) {
            personal.addDate(context.birthDate());
        }
        if (context.kvnr() != null) {
            personal.addKvnr(context.kvnr());
        }
        return personal;
    }

    private void addName(String name) {
        add(name, SHORTEST_NAME);
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || !isPartOfWord(name.charAt(i))) {
                if (i - start >= SHORTEST_PART) {
                    add(name.substring(start, i), SHORTEST_NAME);
                }
                start = i + 1;
            }
        }
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** The usual orders, in digits alone: what stands between them is skipped when they are compared. */
    private void addDate(LocalDate date) {
        String day = twoDigits(date.getDayOfMonth());
        String month = twoDigits(date.getMonthValue());
        String year = Integer.toString(date.getYear());
        String shortYear = twoDigits(date.getYear() % 100);
        addDigits(day, month, year);
        addDigits(day, month, shortYear);
        addDigits(year, month, day);
        addDigits(shortYear, month, day);
        addDigits(month, day, year);
        addDigits(withoutZero(day), withoutZero(month), year);
    }

    /** Joins without the plus sign, whose first use in a virtual machine takes as long as reading all common words. */
    private void addDigits(String... parts) {
        add(String.join("", parts), 0);
    }

    private static String twoDigits(int number) {
        String digits = Integer.toString(number);
        return number < 10 ? "0".concat(digits) : digits;
    }

    private static String withoutZero(String number) {
        return number.charAt(0) == '0' ? number.substring(1) : number;
    }

    private void addKvnr(Kvnr kvnr) {
        add(kvnr.value(), 0);
        add(kvnr.value().substring(1), 0);
    }

    private void add(String text, int shortest) {
        char[] word = Spelling.wordOf(text);
        if (word.length >= shortest) {
            words.add(word);
        }
    }

    /** Whether the text is nothing but these words, one or more, and decoration: before, between and after them. */
    boolean areCoreOf(Spelling text) {
        // Whether, at a position, a word has ended and only words and decoration came before.
        boolean[] reached = new boolean[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            if (reached[i] && !text.isLetterAt(i)) {
                reached[i + 1] = true;
            }
            if (reached[i] || i <= text.coreStart()) {
                for (char[] word : words) {
                    markEnds(word, text, i, reached);
                }
            }
        }
        return reached[text.length()];
    }

    /** Marks where a word that starts at a position may end: before and after letters that are silent there. */
    private static void markEnds(char[] word, Spelling text, int start, boolean[] reached) {
        int end = start;
        int found = 0;
        while (found < word.length) {
            if (end == text.length()) {
                return;
            }
            if (text.letterAt(end) == word[found]) {
                found++;
            } else if (found == 0 || !isSkipped(word[found - 1], text, end)) {
                return;
            }
            end++;
        }
        reached[end] = true;
        while (end < text.length() && Spelling.isSilent(word[word.length - 1], text.letterAt(end))) {
            end++;
            reached[end] = true;
        }
    }

    private static boolean isSkipped(char before, Spelling text, int position) {
        return text.isSpecialAt(position) || Spelling.isSilent(before, text.letterAt(position));
    }
}
