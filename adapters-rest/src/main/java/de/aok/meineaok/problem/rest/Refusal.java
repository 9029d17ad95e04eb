package de.aok.meineaok.problem.rest;

import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.support.SupportContacts;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer that says no, before it is told in a language.
 *
 * @param kind which kind of no
 * @param findings every reason; may be empty
 * @param support whom to turn to; null where nobody is sent to
 * @param nextLetterAt see {@link ProblemAnswer}
 * @param incident see {@link ProblemAnswer}
 */
@Rule({RuleId.REG_6, RuleId.HOT_1})
public record Refusal(
        ProblemKind kind,
        List<Finding> findings,
        @Nullable SupportContacts support,
        @Nullable Instant nextLetterAt,
        @Nullable UUID incident)
        implements Translatable {
    public static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    /** The rules whose refusals send a person to the hotline. */
    private static final Set<RuleId> SENT_TO_THE_HOTLINE = EnumSet.of(
            RuleId.ELI_1,
            RuleId.ELI_2,
            RuleId.ELI_3,
            RuleId.ELI_4,
            RuleId.REG_3,
            RuleId.REG_4,
            RuleId.LOG_3,
            RuleId.ACT_2,
            RuleId.ACT_4,
            RuleId.ACT_6,
            RuleId.LCK_1,
            RuleId.LCK_4);

    public Refusal {
        findings = List.copyOf(findings);
    }

    public static Refusal of(ProblemKind kind, Finding... findings) {
        return new Refusal(kind, List.of(findings), null, null, null);
    }

    /** Refuses by rules; the contacts are told where one of them sends a person there. */
    public static Refusal of(ProblemKind kind, List<Violation> violations, SupportContacts contacts) {
        boolean sent = violations.stream().map(Violation::rule).anyMatch(SENT_TO_THE_HOTLINE::contains);
        List<Finding> findings =
                violations.stream().<Finding>map(Finding.OfEntry::new).toList();
        return new Refusal(kind, findings, sent ? contacts : null, null, null);
    }

    /** Refuses by a rule that no entry can mend, for somebody whom nobody need send anywhere. */
    public static Refusal of(ProblemKind kind, Problem problem) {
        // The field is not told.
        return of(kind, new Finding.OfNoEntry(Violation.of(problem, Field.USER_NAME)));
    }

    /** What a server or runtime refuses by itself; from 500 on, and below 400, it is a fault. */
    public static Refusal ofStatus(int status) {
        return of(status >= 400 && status < 500 ? ProblemKind.ofStatus(status) : ProblemKind.FAULT);
    }

    static Refusal fault(UUID incident) {
        return new Refusal(ProblemKind.FAULT, List.of(), null, null, incident);
    }

    /** Sends a person to the hotline. */
    public Refusal sentTo(SupportContacts contacts) {
        return new Refusal(kind, findings, contacts, nextLetterAt, incident);
    }

    public Refusal nextLetterAt(Instant instant) {
        return new Refusal(kind, findings, support, instant, incident);
    }

    public Response response() {
        return builder().build();
    }

    /** The response, for those who have a header to add. */
    public Response.ResponseBuilder builder() {
        Response.ResponseBuilder builder =
                Response.status(kind.status()).type(PROBLEM_JSON).entity(this);
        // RFC 9110 wants a challenge with every 401; this one opens no dialogue in a browser.
        return kind.unauthorized() ? builder.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer") : builder;
    }

    /** For where nothing can be returned. */
    public WebApplicationException exception() {
        return new WebApplicationException(response());
    }

    @Override
    public ProblemAnswer in(Locale language) {
        return new ProblemAnswer(
                kind.type(),
                Texts.text(language, kind.key() + ".title"),
                kind.status(),
                Texts.text(language, kind.key() + ".detail"),
                findings.isEmpty()
                        ? null
                        : findings.stream().map(finding -> finding.in(language)).toList(),
                support == null ? null : SupportAnswer.of(support),
                nextLetterAt,
                incident);
    }
}
