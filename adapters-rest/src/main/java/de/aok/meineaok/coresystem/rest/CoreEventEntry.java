package de.aok.meineaok.coresystem.rest;

import de.aok.meineaok.cases.CaseEvent;
import de.aok.meineaok.cases.application.CaseKey;
import de.aok.meineaok.coresystem.application.CoreEvent;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.support.rest.StaffReason;
import de.aok.meineaok.support.rest.TypedKvnr;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Something that happened in the core system.
 *
 * @param id by which a repeat is known
 * @param occurredAt when it happened there, not when it is told
 * @param caseMoved where a case came to stand
 */
public record CoreEventEntry(
        @Rule(RuleId.CAS_4) @NotBlank @Size(max = 100) @Pattern(regexp = StaffReason.PRINTABLE)
        String id,

        @Rule(RuleId.CAS_4) @NotNull Instant occurredAt,
        @Rule(RuleId.CAS_4) @NotNull @Valid CaseMove caseMoved) {

    CoreEvent event() {
        return new CoreEvent.CaseMoved(
                new CaseKey(TypedKvnr.of(caseMoved.kvnr()), caseMoved.kind(), caseMoved.reference()),
                new CaseEvent(id, caseMoved.state(), occurredAt, caseMoved.handedInOn()));
    }

    @Override
    public String toString() {
        return "CoreEventEntry[…]";
    }
}
