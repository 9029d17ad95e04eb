package de.aok.meineaok.coresystem.rest;

import de.aok.meineaok.bankaccount.application.BankAccountReport;
import de.aok.meineaok.cases.application.CaseKey;
import de.aok.meineaok.changerequest.application.Decision;
import de.aok.meineaok.coresystem.application.CoreEvent;
import de.aok.meineaok.forms.application.YearlyContributions;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.problem.rest.Parameters;
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
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in the core system: one of these.
 *
 * @param id by which a repeat is known
 * @param occurredAt when it happened there, not when it is told
 * @param caseMoved where a case came to stand
 * @param requestDecided what was decided of a change that a person asked for
 * @param bankAccountsOnFile which bank accounts of a person are on file
 * @param contributionsReported what a person paid in a year
 */
public record CoreEventEntry(
        @Rule(RuleId.CAS_4) @NotBlank @Size(max = 100) @Pattern(regexp = StaffReason.PRINTABLE)
        String id,

        @Rule(RuleId.CAS_4) @NotNull Instant occurredAt,
        @Rule(RuleId.CAS_4) @Nullable @Valid CaseMove caseMoved,
        @Rule(RuleId.DAT_3) @Nullable @Valid RequestDecision requestDecided,
        @Rule(RuleId.BNK_1) @Nullable @Valid BankAccountsOnFile bankAccountsOnFile,
        @Rule(RuleId.FRM_2) @Nullable @Valid ContributionsOfYear contributionsReported) {

    /** What databases and people mean by a time. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    CoreEvent event() {
        if (occurredAt.isBefore(EARLIEST) || occurredAt.isAfter(LATEST)) {
            throw Parameters.refused("occurredAt", "form.not-a-date", RuleId.CAS_4);
        }
        if (Stream.of(caseMoved, requestDecided, bankAccountsOnFile, contributionsReported)
                        .filter(Objects::nonNull)
                        .count()
                > 1) {
            throw Parameters.refused("caseMoved", "form.unknown-field", RuleId.CAS_4);
        }
        if (caseMoved != null) {
            return new CoreEvent.CaseMoved(
                    new CaseKey(TypedKvnr.of(caseMoved.kvnr()), caseMoved.kind(), caseMoved.reference()),
                    caseMoved.event(id, occurredAt));
        }
        if (requestDecided != null) {
            return new CoreEvent.RequestDecided(
                    requestDecided.request(),
                    new Decision(occurredAt, id, requestDecided.verdict(), requestDecided.reason()));
        }
        if (bankAccountsOnFile != null) {
            return new CoreEvent.BankAccountsOnFile(
                    TypedKvnr.of(bankAccountsOnFile.kvnr()),
                    new BankAccountReport(occurredAt, id, bankAccountsOnFile.onFile()));
        }
        if (contributionsReported != null) {
            return new CoreEvent.ContributionsReported(new YearlyContributions(
                    TypedKvnr.of(contributionsReported.kvnr()),
                    contributionsReported.year(),
                    new Euro(contributionsReported.healthCents()),
                    new Euro(contributionsReported.careCents()),
                    occurredAt));
        }
        throw Parameters.refused("caseMoved", "form.missing", RuleId.CAS_4);
    }

    @Override
    public String toString() {
        return "CoreEventEntry[…]";
    }
}
