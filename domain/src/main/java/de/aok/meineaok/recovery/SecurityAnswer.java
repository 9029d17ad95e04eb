package de.aok.meineaok.recovery;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** The answer to a personal question, compared without regard to case and blanks. A secret: it prints nothing. */
@Rule(RuleId.RCV_2)
public final class SecurityAnswer {
    /** In characters that are not blank; shorter ones are guessed too easily. */
    public static final int MIN_LENGTH = 3;

    public static final int MAX_LENGTH = 100;

    private final String folded;

    private SecurityAnswer(String folded) {
        this.folded = folded;
    }

    /** Takes what somebody typed, whatever it is: an answer to be compared. */
    public static SecurityAnswer of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(plain::appendCodePoint);
        // Through the capitals and back, so that STRASSE is Straße; composed again, since a change of case may take
        // apart.
        String lower = plain.toString().toLowerCase(Locale.ROOT);
        String folded = lower.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return new SecurityAnswer(Normalizer.normalize(folded, Normalizer.Form.NFKC));
    }

    /** Judges a new answer; empty if it is good. */
    public Optional<RecoveryProblem> check() {
        int length = folded.codePointCount(0, folded.length());
        if (length < MIN_LENGTH) {
            return Optional.of(RecoveryProblem.ANSWER_TOO_SHORT);
        }
        return length > MAX_LENGTH ? Optional.of(RecoveryProblem.ANSWER_TOO_LONG) : Optional.empty();
    }

    /** As it is hashed. */
    public String reveal() {
        return folded;
    }

    @Override
    public String toString() {
        return "SecurityAnswer[…]";
    }
}
