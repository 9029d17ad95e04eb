package de.aok.meineaok.certificate.application;

import de.aok.meineaok.activation.CodeForm;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Prüfcode: shows that a certificate is genuine. Twenty characters that nobody takes for one another, which make 99 bits. A secret of
 * those who hold the certificate: it prints nothing.
 */
@Rule(RuleId.FRM_2)
public final class VerificationCode {
    /** As long as anything may be that is typed as one. */
    public static final int LONGEST = 60;

    private static final CodeForm FORM =
            new CodeForm(CodeForm.aokNiedersachsen().alphabet(), 5 * CodeForm.GROUP);

    private final String characters;

    private VerificationCode(String characters) {
        this.characters = characters;
    }

    /** @param random gives, for a bound, an even choice from 0 up to but excluding it; must be cryptographically strong */
    public static VerificationCode draw(IntUnaryOperator random) {
        return new VerificationCode(FORM.draw(random, "-"));
    }

    /**
     * Takes a code as people type it: case, hyphens and blanks do not matter.
     *
     * @return empty if no code can look like this
     */
    public static Optional<VerificationCode> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        StringBuilder plain = new StringBuilder(FORM.length());
        for (char c : text.toUpperCase(Locale.ROOT).toCharArray()) {
            if (FORM.alphabet().indexOf(c) >= 0) {
                plain.append(c);
            } else if (c != '-' && !Character.isSpaceChar(c)) {
                return Optional.empty();
            }
        }
        if (plain.length() != FORM.length()) {
            return Optional.empty();
        }
        for (int i = FORM.length() - CodeForm.GROUP; i > 0; i -= CodeForm.GROUP) {
            plain.insert(i, '-');
        }
        return Optional.of(new VerificationCode(plain.toString()));
    }

    /** In groups of four, as it is printed. */
    public String reveal() {
        return characters;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerificationCode code && code.characters.equals(characters);
    }

    @Override
    public int hashCode() {
        return characters.hashCode();
    }

    @Override
    public String toString() {
        return "VerificationCode[…]";
    }
}
