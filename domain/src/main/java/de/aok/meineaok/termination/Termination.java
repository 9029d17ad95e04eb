package de.aok.meineaok.termination;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Kündigung of the access; never of membership or insurance.
 *
 * @param receivedOn when the insurer received it, Europe/Berlin
 * @param channel how
 */
@Rule(RuleId.END_1)
public record Termination(LocalDate receivedOn, TerminationChannel channel) {
    /**
     * Judges what the back office recorded.
     *
     * @param registeredOn when the person had registered
     * @return empty if it is in order
     */
    public Optional<TerminationProblem> check(LocalDate registeredOn, LocalDate today) {
        if (receivedOn.isAfter(today)) {
            return Optional.of(TerminationProblem.RECEIVED_IN_THE_FUTURE);
        }
        return receivedOn.isBefore(registeredOn)
                ? Optional.of(TerminationProblem.RECEIVED_BEFORE_REGISTRATION)
                : Optional.empty();
    }

    /** Use ends with the day on which it was received. */
    public UseEnd useEnd() {
        return new UseEnd(receivedOn);
    }
}
