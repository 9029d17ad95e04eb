package de.aok.meineaok.recovery.rest;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The personal question that somebody chooses, and the answer.
 *
 * @param currentPassword as typed
 * @param question name of one of the questions to choose from
 * @param answer as typed
 */
public record SecurityQuestionChoice(
        @Rule(RuleId.PWD_10) @NotNull @Size(max = 256) String currentPassword,
        @Rule(RuleId.RCV_5) @NotNull @Size(max = 64) String question,
        @Rule(RuleId.RCV_5) @NotNull @Size(max = 256) String answer) {
    @Override
    public String toString() {
        return "SecurityQuestionChoice[…]";
    }
}
