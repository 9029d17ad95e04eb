package de.aok.meineaok.insured.fhir;

import de.aok.meineaok.insured.application.InsuredRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Resolves the references between the lines of one hand-over. Where a patient's ID is her KVNR, nothing is remembered of her. What
 * comes before a line that it refers to is held back until the end, and with it what later lines say of the same.
 */
final class References {
    private final Consumer<InsuredRecord> consumer;
    private final Known known = new Known();
    /** By what they are about, in the order of the lines. */
    private final Map<String, List<Statement.Replaceable>> heldBack = new LinkedHashMap<>();

    References(Consumer<InsuredRecord> consumer) {
        this.consumer = consumer;
    }

    void accept(Statement statement) {
        switch (statement) {
            case Statement.Nothing nothing -> consumer.accept(nothing.malformed());
            case Statement.OfPatient patient -> accept(patient);
            case Statement.OfProvider provider -> known.add(provider);
            case Statement.Replaceable replaceable -> accept(replaceable);
        }
    }

    private void accept(Statement.OfPatient patient) {
        String id = patient.id();
        boolean isOwn = id == null || id.equals(patient.kvnr().value()) || known.add(id, patient.kvnr());
        consumer.accept(
                isOwn
                        ? patient.record()
                        : new InsuredRecord.Malformed(
                                patient.record().line(), "Patient.id is that of another person of this hand-over"));
    }

    /** A later record of the same wins: one held back must not come after it. */
    private void accept(Statement.Replaceable statement) {
        List<Statement.Replaceable> older = heldBack.remove(statement.key());
        if (older == null && statement.isComplete(known)) {
            consumer.accept(statement.with(known));
            return;
        }
        List<Statement.Replaceable> all = older == null ? new ArrayList<>() : older;
        all.add(statement);
        if (all.stream().allMatch(one -> one.isComplete(known))) {
            release(all);
        } else {
            heldBack.put(statement.key(), all);
        }
    }

    /** Passes on what is held back. */
    void end() {
        heldBack.values().forEach(this::release);
        heldBack.clear();
    }

    private void release(List<Statement.Replaceable> statements) {
        statements.forEach(statement -> consumer.accept(statement.with(known)));
    }
}
