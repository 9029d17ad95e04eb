package de.aok.meineaok.insured.fhir;

import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.insured.fhir.FhirDates.Days;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Reads a {@code Coverage} of the German base profile. */
final class Coverages {
    static final String VERSICHERUNGSART = "http://fhir.de/CodeSystem/versicherungsart-de-basis";
    static final String GKV = "GKV";

    private Coverages() {}

    /** @throws UnusableException if it can be used for nothing */
    static Statement read(long line, Coverage coverage) {
        String id = coverage.getIdElement().getIdPart();
        if (id == null) {
            throw new UnusableException("Coverage.id is missing");
        }
        de.aok.meineaok.eligibility.Coverage inForce = inForce(coverage);
        Reference beneficiary = coverage.getBeneficiary();
        Optional<Kvnr> kvnr = Subjects.kvnr(beneficiary);
        if (kvnr.isPresent()) {
            return new Statement.OfInsurance(new InsuredRecord.Insurance(line, id, kvnr.get(), inForce));
        }
        String patientId = Subjects.id(beneficiary, "Coverage.beneficiary");
        return Kvnr.isWellFormed(patientId)
                ? new Statement.OfInsurance(new InsuredRecord.Insurance(line, id, Kvnr.of(patientId), inForce))
                : new Statement.OfReferredInsurance(line, id, patientId, inForce);
    }

    /** @return null if it is not, and never was, an insurance with a statutory health insurer */
    private static de.aok.meineaok.eligibility.@Nullable Coverage inForce(Coverage coverage) {
        if (coverage.getStatus() == null) {
            throw new UnusableException("Coverage.status is missing or not known");
        }
        boolean isGkv = isGkv(coverage);
        return switch (coverage.getStatus()) {
            case ACTIVE -> isGkv ? statutory(coverage, days(coverage)) : null;
            case CANCELLED -> {
                // One that was cancelled lasts until its end; without one, it was cancelled before it began.
                Days days = days(coverage);
                yield isGkv && days.last() != null ? statutory(coverage, days) : null;
            }
            case DRAFT, ENTEREDINERROR -> null;
            case NULL -> throw new UnusableException("Coverage.status is missing or not known");
        };
    }

    /**
     * Only statutory health insurance makes somebody an insured person of the AOK (ELI-1). Others, such as PKV, GPV (long-term care)
     * or SEL (self-payer), are well-formed records that give no right to take part.
     */
    private static boolean isGkv(Coverage coverage) {
        List<String> kinds = coverage.getType().getCoding().stream()
                .filter(coding -> VERSICHERUNGSART.equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode)
                .toList();
        if (kinds.isEmpty()) {
            throw new UnusableException("Coverage.type has no Versicherungsart");
        }
        return kinds.contains(GKV);
    }

    private static Days days(Coverage coverage) {
        return Days.of(coverage.getPeriod(), "Coverage.period");
    }

    private static de.aok.meineaok.eligibility.Coverage statutory(Coverage coverage, Days days) {
        Ik payor = coverage.getPayor().stream()
                .flatMap(reference -> ik(reference).stream())
                .findFirst()
                .orElseThrow(() -> new UnusableException("Coverage.payor has no IK"));
        return new de.aok.meineaok.eligibility.Coverage(payor, days.first(), days.last());
    }

    private static Optional<Ik> ik(Reference payor) {
        return Identifiers.ik(List.of(payor.getIdentifier()))
                .or(() -> payor.getResource() instanceof Organization contained
                        ? Identifiers.ik(contained.getIdentifier())
                        : Optional.empty());
    }
}
