package de.aok.meineaok.login.rest;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The login waits for the activation code (ACT-8).
 *
 * @param next {@code ACTIVATION_CODE}
 * @param letterHandedOverAt when its letter was handed to the post; null while it was not
 * @param activationCodeValidThrough last day on which the code serves, Europe/Berlin
 * @param nextLetterAt when a new letter may be ordered (ACT-7)
 */
public record ActivationCodeDue(
        String next,
        @Nullable Instant letterHandedOverAt,
        LocalDate activationCodeValidThrough,
        Instant nextLetterAt) {}
