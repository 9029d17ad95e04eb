package com.example.embedding;

import de.aok.meineaok.activation.ActivationCodeValidity;
import de.aok.meineaok.ruleset.Ruleset;
import java.time.Instant;

/** Until when does an activation code serve? */
public final class ComputeCodeValidity {
    private ComputeCodeValidity() {}

    public static void main(String[] arguments) {
        // Half an hour past midnight in Berlin: the next day already.
        Instant issuedAt = Instant.parse("2026-11-26T23:30:00Z");

        ActivationCodeValidity validity = ActivationCodeValidity.of(
                issuedAt, Ruleset.aokNiedersachsen().activation());

        System.out.println(validity.issuedOn() + " to " + validity.validThrough() + ", until " + validity.endsAt());
    }
}
