package de.aok.meineaok.insured.fhir;

import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.InsuredRecord;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the references between the lines of one hand-over. Where a patient's ID is her KVNR, nothing is remembered. An insurance
 * that comes before its patient is held back until the end.
 */
final class References {
    private final Consumer<InsuredRecord> consumer;
    private final Map<String, Kvnr> kvnrs = new HashMap<>();
    private final Map<String, Statement.OfReferredInsurance> heldBack = new LinkedHashMap<>();

    References(Consumer<InsuredRecord> consumer) {
        this.consumer = consumer;
    }

    void accept(Statement statement) {
        switch (statement) {
            case Statement.Nothing nothing -> consumer.accept(nothing.malformed());
            case Statement.OfPatient patient -> accept(patient);
            case Statement.OfInsurance insurance -> {
                releaseOlder(insurance.insurance().id());
                consumer.accept(insurance.insurance());
            }
            case Statement.OfReferredInsurance referred -> {
                releaseOlder(referred.id());
                Kvnr kvnr = kvnrs.get(referred.patientId());
                if (kvnr == null) {
                    heldBack.put(referred.id(), referred);
                } else {
                    consumer.accept(referred.of(kvnr));
                }
            }
        }
    }

    private void accept(Statement.OfPatient patient) {
        String id = patient.id();
        if (id != null && !id.equals(patient.kvnr().value())) {
            Kvnr earlier = kvnrs.putIfAbsent(id, patient.kvnr());
            if (earlier != null && !earlier.equals(patient.kvnr())) {
                consumer.accept(new InsuredRecord.Malformed(
                        patient.record().line(), "Patient.id is that of another person of this hand-over"));
                return;
            }
        }
        consumer.accept(patient.record());
    }

    /** Passes on what is held back. */
    void end() {
        heldBack.values().forEach(this::release);
        heldBack.clear();
    }

    /** A later record of an insurance wins: one held back must not come after it. */
    private void releaseOlder(String id) {
        Statement.OfReferredInsurance older = heldBack.remove(id);
        if (older != null) {
            release(older);
        }
    }

    private void release(Statement.OfReferredInsurance referred) {
        @Nullable Kvnr kvnr = kvnrs.get(referred.patientId());
        consumer.accept(
                kvnr == null
                        ? new InsuredRecord.Malformed(
                                referred.line(),
                                "Coverage.beneficiary refers to a Patient that is not in the hand-over")
                        : referred.of(kvnr));
    }
}
