package de.aok.meineaok.mobilenumber.rest;

import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.mobilenumber.MtanProblem;
import de.aok.meineaok.problem.rest.Finding;
import de.aok.meineaok.problem.rest.ProblemKind;
import de.aok.meineaok.problem.rest.Refusal;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;

/** The answer to whoever can get no more mTANs. */
@Rule(RuleId.MTN_2)
public final class MtanLimit {
    private MtanLimit() {}

    /** No more, whenever that may change. */
    public static Response reached(MtanProblem problem) {
        return refusal(problem).response();
    }

    /** No more today. */
    public static Response reachedForToday(MtanProblem problem, Instant now) {
        return refusal(problem)
                .builder()
                .header(HttpHeaders.RETRY_AFTER, secondsOfToday(now))
                .build();
    }

    private static Refusal refusal(MtanProblem problem) {
        return Refusal.of(ProblemKind.MTAN_LIMIT, new Finding.OfEntry(Violation.of(problem, Field.MTAN)));
    }

    /** How many seconds the day still has, at least one. */
    private static long secondsOfToday(Instant now) {
        return Duration.between(now, LegalCalendar.endOf(LegalCalendar.dayOf(now)))
                        .toSeconds()
                + 1;
    }
}
