package de.aok.meineaok.insured.fhir;

import ca.uhn.fhir.context.FhirContext;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.insured.application.port.InsuredRecords;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * Reads insured persons from FHIR R4 NDJSON: {@code Patient} with KVID-10 and {@code Coverage} with the payor's IK, by the German base
 * profiles; and what was billed on their cards, as {@code ExplanationOfBenefit}. Memory does not grow with the hand-over, save for the
 * IDs of patients that are not their KVNR, for names of {@code Practitioner} and {@code Organization}, which bills refer to, and for
 * what comes before a line that it refers to.
 *
 * <p>Safe for use by several threads.
 */
public final class FhirNdjson implements InsuredRecords {
    private final FhirContext fhir = FhirContext.forR4();
    private final Clock clock;

    /** @param clock tells today, by which names and addresses are chosen */
    public FhirNdjson(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void read(InputStream handOver, Consumer<InsuredRecord> consumer) throws IOException {
        LineReader reader = new LineReader(fhir, LocalDate.now(clock.withZone(FhirDates.BERLIN)));
        References references = new References(consumer);
        Lines lines = new Lines(handOver);
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                references.accept(reader.read(line));
            }
        }
        references.end();
    }
}
