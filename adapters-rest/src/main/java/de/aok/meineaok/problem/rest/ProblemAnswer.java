package de.aok.meineaok.problem.rest;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Problem details by RFC 9457.
 *
 * @param type which kind of problem it is; stable
 * @param title the kind in words
 * @param status HTTP status
 * @param detail what happened, and what to do
 * @param violations every finding; null if there is none to tell
 * @param support whom to turn to; null where nobody is sent to
 * @param nextLetterAt when a new activation letter may be ordered (ACT-7); null where it does not matter
 * @param incident under which a fault is found in the log; null if it is none
 */
public record ProblemAnswer(
        URI type,
        String title,
        int status,
        String detail,
        @Nullable List<ViolationAnswer> violations,
        @Nullable SupportAnswer support,
        @Nullable Instant nextLetterAt,
        @Nullable UUID incident) {}
