package de.aok.meineaok.coresystem.rest;

import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.cases.CaseEvent;
import de.aok.meineaok.cases.CaseKind;
import de.aok.meineaok.cases.CaseState;
import de.aok.meineaok.problem.rest.Parameters;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.rest.StaffReason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That a case came to stand somewhere.
 *
 * @param kvnr whose matter it is
 * @param kind what it is about
 * @param reference how the core system calls it; of what came through the portal, the ID under which that was handed over, or the number
 *     of the receipt for what was handed in
 * @param state where it stands
 * @param handedInOn the day on which the matter was handed in, whichever way; no later than it moved
 */
public record CaseMove(
        @Rule(RuleId.REG_2) @NotBlank @Size(max = 64) String kvnr,
        @Rule(RuleId.CAS_2) @NotNull CaseKind kind,

        @Rule(RuleId.CAS_4) @NotBlank @Size(max = 100) @Pattern(regexp = StaffReason.PRINTABLE)
        String reference,

        @Rule(RuleId.CAS_4) @NotNull CaseState state,
        @Rule(RuleId.CAS_3) @NotNull LocalDate handedInOn) {
    /** What databases and people mean by a day. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    CaseEvent event(String id, Instant occurredAt) {
        if (handedInOn.isBefore(EARLIEST) || handedInOn.isAfter(LegalCalendar.dayOf(occurredAt))) {
            throw Parameters.refused("handedInOn", "form.not-handed-in-by-then", RuleId.CAS_4);
        }
        return new CaseEvent(id, state, occurredAt, handedInOn);
    }

    @Override
    public String toString() {
        return "CaseMove[…]";
    }
}
