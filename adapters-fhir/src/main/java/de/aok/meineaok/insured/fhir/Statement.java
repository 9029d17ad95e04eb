package de.aok.meineaok.insured.fhir;

import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.InsuredRecord;
import org.jspecify.annotations.Nullable;

/** What a line says by itself, before it is seen together with others. */
sealed interface Statement {

    /** Nothing of use. */
    record Nothing(InsuredRecord.Malformed malformed) implements Statement {}

    /**
     * A patient with a KVNR.
     *
     * @param id the patient's ID in this hand-over, if she has one
     * @param record the person, or why all but the KVNR is of no use
     */
    record OfPatient(@Nullable String id, Kvnr kvnr, InsuredRecord record) implements Statement {}

    /** An insurance, known by the sender's ID of it. */
    sealed interface OfAnInsurance extends Statement {
        String id();
    }

    /** An insurance whose beneficiary's KVNR stands in the line. */
    record OfInsurance(InsuredRecord.Insurance insurance) implements OfAnInsurance {
        @Override
        public String id() {
            return insurance.id();
        }
    }

    /** An insurance of a patient known by her ID in this hand-over alone. */
    record OfReferredInsurance(
            long line,
            String id,
            String patientId,
            @Nullable Coverage coverage) implements OfAnInsurance {

        InsuredRecord.Insurance of(Kvnr kvnr) {
            return new InsuredRecord.Insurance(line, id, kvnr, coverage);
        }
    }
}
