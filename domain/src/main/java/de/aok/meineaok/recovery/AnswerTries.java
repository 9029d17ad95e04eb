package de.aok.meineaok.recovery;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How often a personal question was answered wrongly. Its own count: it uses up nothing else, and nothing resets it but the next
 * day.
 *
 * @param on the day of the last wrong answer, Europe/Berlin; null if there was none
 * @param wrong how many were wrong on that day
 */
@Rule({RuleId.RCV_2, RuleId.LOG_7})
public record AnswerTries(@Nullable LocalDate on, int wrong) {
    public static AnswerTries none() {
        return new AnswerTries(null, 0);
    }

    /** Whether an answer is judged today; otherwise it counts as wrong, right or not. */
    public boolean mayTry(LocalDate today, RecoveryRules rules) {
        return wrongOn(today) < rules.answerTries();
    }

    /** After a wrong answer. A day once begun is not left again, though another server's clock be a little behind. */
    public AnswerTries afterWrong(LocalDate today) {
        return new AnswerTries(on != null && on.isAfter(today) ? on : today, wrongOn(today) + 1);
    }

    private int wrongOn(LocalDate today) {
        return on == null || on.isBefore(today) ? 0 : wrong;
    }
}
