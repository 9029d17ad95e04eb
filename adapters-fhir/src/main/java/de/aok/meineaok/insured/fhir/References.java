package de.aok.meineaok.insured.fhir;

import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.InsuredRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Resolves the references between the lines of one hand-over. Where a patient's ID is her KVNR, nothing is remembered. An insurance
 * that comes before its patient is held back until the end, and with it what later lines say of the same insurance.
 */
final class References {
    private final Consumer<InsuredRecord> consumer;
    private final Map<String, Kvnr> kvnrs = new HashMap<>();
    /** By the ID of the insurance, in the order of the lines. */
    private final Map<String, List<Statement.OfAnInsurance>> heldBack = new LinkedHashMap<>();

    References(Consumer<InsuredRecord> consumer) {
        this.consumer = consumer;
    }

    void accept(Statement statement) {
        switch (statement) {
            case Statement.Nothing nothing -> consumer.accept(nothing.malformed());
            case Statement.OfPatient patient -> accept(patient);
            case Statement.OfAnInsurance insurance -> accept(insurance);
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

    /** A later record of an insurance wins: one held back must not come after it. */
    private void accept(Statement.OfAnInsurance insurance) {
        List<Statement.OfAnInsurance> older = heldBack.remove(insurance.id());
        if (older == null && isPatientKnown(insurance)) {
            consumer.accept(resolved(insurance));
            return;
        }
        List<Statement.OfAnInsurance> all = older == null ? new ArrayList<>() : older;
        all.add(insurance);
        if (all.stream().allMatch(this::isPatientKnown)) {
            release(all);
        } else {
            heldBack.put(insurance.id(), all);
        }
    }

    /** Passes on what is held back. */
    void end() {
        heldBack.values().forEach(this::release);
        heldBack.clear();
    }

    private void release(List<Statement.OfAnInsurance> insurances) {
        insurances.forEach(insurance -> consumer.accept(resolved(insurance)));
    }

    private boolean isPatientKnown(Statement.OfAnInsurance insurance) {
        return !(insurance instanceof Statement.OfReferredInsurance referred)
                || kvnrs.containsKey(referred.patientId());
    }

    private InsuredRecord resolved(Statement.OfAnInsurance insurance) {
        return switch (insurance) {
            case Statement.OfInsurance known -> known.insurance();
            case Statement.OfReferredInsurance referred -> resolved(referred);
        };
    }

    private InsuredRecord resolved(Statement.OfReferredInsurance referred) {
        Kvnr kvnr = kvnrs.get(referred.patientId());
        return kvnr == null
                ? new InsuredRecord.Malformed(
                        referred.line(), "Coverage.beneficiary refers to a Patient that is not in the hand-over")
                : referred.of(kvnr);
    }
}
