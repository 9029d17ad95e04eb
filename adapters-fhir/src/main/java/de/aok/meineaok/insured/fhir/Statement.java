package de.aok.meineaok.insured.fhir;

import de.aok.meineaok.eligibility.Coverage;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.BilledService;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.receipt.ServiceArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    /**
     * The name of somebody who renders services.
     *
     * @param reference by which others refer to it in this hand-over, such as {@code Practitioner/1}
     */
    record OfProvider(String reference, String name) implements Statement {}

    /** Something that a later line about the same replaces, and that may say only together with other lines whose it is. */
    sealed interface Replaceable extends Statement {
        /** The same in each line about the same. */
        String key();

        /** Whether all that it refers to has come. */
        boolean isComplete(Known known);

        /** What it says; malformed if what it refers to did not come. */
        InsuredRecord with(Known known);
    }

    /** An insurance whose beneficiary's KVNR stands in the line. */
    record OfInsurance(InsuredRecord.Insurance insurance) implements Replaceable {
        @Override
        public String key() {
            return "Coverage/" + insurance.id();
        }

        @Override
        public boolean isComplete(Known known) {
            return true;
        }

        @Override
        public InsuredRecord with(Known known) {
            return insurance;
        }
    }

    /** An insurance of a patient known by her ID in this hand-over alone. */
    record OfReferredInsurance(
            long line,
            String id,
            String patientId,
            @Nullable Coverage coverage) implements Replaceable {
        @Override
        public String key() {
            return "Coverage/" + id;
        }

        @Override
        public boolean isComplete(Known known) {
            return known.patient(patientId).isPresent();
        }

        @Override
        public InsuredRecord with(Known known) {
            return known.patient(patientId)
                    .<InsuredRecord>map(kvnr -> new InsuredRecord.Insurance(line, id, kvnr, coverage))
                    .orElseGet(() -> new InsuredRecord.Malformed(
                            line, "Coverage.beneficiary refers to a Patient that is not in the hand-over"));
        }
    }

    /**
     * A bill.
     *
     * @param kvnr on whose card; null if she is known by her ID in this hand-over alone
     * @param patientId that ID; null if the KVNR stands in the line
     * @param provider who rendered the services
     * @param finding see {@link InsuredRecord.Bill}
     */
    record OfBill(
            long line,
            String id,
            @Nullable Kvnr kvnr,
            @Nullable String patientId,
            Provider provider,
            List<Service> services,
            @Nullable String finding)
            implements Replaceable {
        @Override
        public String key() {
            return "ExplanationOfBenefit/" + id;
        }

        @Override
        public boolean isComplete(Known known) {
            return patient(known).isPresent() && (services.isEmpty() || provider.isComplete(known));
        }

        @Override
        public InsuredRecord with(Known known) {
            Optional<Kvnr> patient = patient(known);
            if (patient.isEmpty()) {
                return new InsuredRecord.Malformed(
                        line, "ExplanationOfBenefit.patient refers to a Patient that is not in the hand-over");
            }
            if (services.isEmpty()) {
                return new InsuredRecord.Bill(line, id, patient.get(), List.of(), finding);
            }
            return provider.name(known)
                    .<InsuredRecord>map(name -> new InsuredRecord.Bill(
                            line,
                            id,
                            patient.get(),
                            services.stream().map(service -> service.by(name)).toList(),
                            finding))
                    .orElseGet(() -> new InsuredRecord.Malformed(
                            line, "ExplanationOfBenefit.provider is nobody who has a name"));
        }

        private Optional<Kvnr> patient(Known known) {
            return kvnr == null && patientId != null ? known.patient(patientId) : Optional.ofNullable(kvnr);
        }
    }

    /** A service of a bill, whoever rendered it. */
    record Service(LocalDate day, ServiceArea area, String service, Euro cost) {
        BilledService by(String provider) {
            return new BilledService(day, area, provider, service, cost);
        }
    }

    /**
     * Who rendered the services of a bill.
     *
     * @param name as the line itself says it; null if it does not
     * @param reference to a line that may say it; null if there is none
     * @param otherwise what is better than nothing, such as a number; null if there is none
     */
    record Provider(
            @Nullable String name,
            @Nullable String reference,
            @Nullable String otherwise) {
        static final Provider NOBODY = new Provider(null, null, null);

        boolean isComplete(Known known) {
            return name != null
                    || reference == null
                    || known.provider(reference).isPresent();
        }

        Optional<String> name(Known known) {
            Optional<String> said = Optional.ofNullable(name);
            return said.or(() -> reference == null ? Optional.empty() : known.provider(reference))
                    .or(() -> Optional.ofNullable(otherwise));
        }
    }
}
