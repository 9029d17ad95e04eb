package de.aok.meineaok.support.rest;

import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.problem.rest.Finding;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.registration.RegistrationProblem;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;

/** A KVNR as staff types it. */
@Rule(RuleId.REG_2)
public final class TypedKvnr {
    private TypedKvnr() {}

    /** @throws jakarta.ws.rs.WebApplicationException that answers 422, if it is none */
    public static Kvnr of(String typed) {
        return Kvnr.parse(typed).orElseThrow(() -> {
            Violation malformed = Violation.of(RegistrationProblem.KVNR_MALFORMED, Field.KVNR);
            return Refusal.of(ProblemKind.ENTRY_REFUSED, new Finding.OfEntry(malformed))
                    .exception();
        });
    }
}
