package de.aok.meineaok.mailbox;

import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody writes. Nothing of it is ever logged (SEC-2).
 *
 * @param subject one line of up to {@value #LONGEST_SUBJECT} characters, not blank
 * @param body up to {@value #LONGEST_BODY} characters, not blank
 */
@Rule(RuleId.SEC_2)
public record MessageText(String subject, String body) {
    public static final int LONGEST_SUBJECT = 150;
    public static final int LONGEST_BODY = 20_000;

    /** @throws IllegalArgumentException if {@link #check} finds something */
    public MessageText {
        if (!check(subject, body).isEmpty()) {
            throw new IllegalArgumentException("no such message can be written (" + RuleId.MBX_2 + ')');
        }
    }

    /** All that is wrong with what was entered; empty if it can be sent. Characters are code points. */
    public static List<Violation> check(String subject, String body) {
        List<Violation> violations = new ArrayList<>();
        check(subject, LONGEST_SUBJECT, Field.SUBJECT, violations);
        check(body, LONGEST_BODY, Field.BODY, violations);
        if (subject.codePoints().anyMatch(Character::isISOControl)) {
            violations.add(Violation.of(MessageProblem.UNPRINTABLE, Field.SUBJECT));
        }
        if (body.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            violations.add(Violation.of(MessageProblem.UNPRINTABLE, Field.BODY));
        }
        return violations;
    }

    private static void check(String text, int longest, Field field, List<Violation> violations) {
        if (text.isBlank()) {
            violations.add(Violation.of(MessageProblem.BLANK, field));
        } else if (text.codePointCount(0, text.length()) > longest) {
            violations.add(Violation.of(MessageProblem.TOO_LONG, field, Integer.toString(longest)));
        }
    }

    @Override
    public String toString() {
        return "MessageText[…]";
    }
}
