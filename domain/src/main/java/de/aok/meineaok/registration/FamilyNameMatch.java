package de.aok.meineaok.registration;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether a family name as typed is the one on file: without regard to case, diacritics, ß/ss and ae/ä spelling. So Müller is
 * Mueller and MULLER; but Bauer is not Baur, since neither of them bears an umlaut.
 */
@Rule(RuleId.REG_1)
final class FamilyNameMatch {
    private FamilyNameMatch() {}

    static boolean same(String typed, String onFile) {
        return typed.equals(onFile) || same(letters(typed), 0, letters(onFile), 0);
    }

    /**
     * A letter without its marks.
     *
     * @param base the bare letter, in lower case
     * @param umlaut whether it may be spelt with an e behind it as well
     */
    private record Letter(char base, boolean umlaut) {}

    private static List<Letter> letters(String name) {
        String decomposed = Normalizer.normalize(
                name.strip()
                        .replaceAll("[\\s\\u00a0]+", " ")
                        .replaceAll("[\\u2019\\u00b4`]", "'")
                        .replaceAll("\\p{Pd}", "-")
                        .toLowerCase(Locale.ROOT),
                Normalizer.Form.NFD);
        List<Letter> letters = new ArrayList<>(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            boolean diaeresis = i + 1 < decomposed.length() && decomposed.charAt(i + 1) == '\u0308';
            switch (c) {
                case 'ß' -> {
                    letters.add(new Letter('s', false));
                    letters.add(new Letter('s', false));
                }
                case 'æ' -> letters.add(new Letter('a', true));
                case 'ø', 'œ' -> letters.add(new Letter('o', true));
                case 'ł' -> letters.add(new Letter('l', false));
                case 'đ', 'ð' -> letters.add(new Letter('d', false));
                case 'ı' -> letters.add(new Letter('i', false));
                default -> {
                    if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        letters.add(new Letter(c, diaeresis && "aou".indexOf(c) >= 0));
                    }
                }
            }
        }
        return letters;
    }

    private static boolean same(List<Letter> a, int i, List<Letter> b, int j) {
        if (i == a.size() || j == b.size()) {
            return i == a.size() && j == b.size();
        }
        if (a.get(i).base() != b.get(j).base()) {
            return false;
        }
        return same(a, i + 1, b, j + 1)
                || (a.get(i).umlaut() && isPlainE(b, j + 1) && same(a, i + 1, b, j + 2))
                || (b.get(j).umlaut() && isPlainE(a, i + 1) && same(a, i + 2, b, j + 1));
    }

    private static boolean isPlainE(List<Letter> letters, int at) {
        return at < letters.size() && letters.get(at).base() == 'e';
    }
}
