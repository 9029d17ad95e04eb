package de.aok.meineaok.insured.fhir;

import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.InsuredRecord;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;

/** Reads a {@code Patient} of the German base profile. */
final class Patients {
    static final String EINWILLIGUNGSVORBEHALT =
            "https://portal.example/fhir/StructureDefinition/einwilligungsvorbehalt";

    private Patients() {}

    /** @throws UnusableException if not even the KVNR can be made out */
    static Statement read(long line, Patient patient, LocalDate today) {
        Kvnr kvnr = Identifiers.kvnr(patient.getIdentifier())
                .orElseThrow(() -> new UnusableException("Patient.identifier has no KVID-10"));
        String id = patient.getIdElement().getIdPart();
        if (id != null && Kvnr.isWellFormed(id) && !id.equals(kvnr.value())) {
            // A reference to it would pass for one to another person.
            throw new UnusableException("Patient.id is a KVNR other than the KVID-10");
        }
        InsuredRecord record;
        try {
            record = person(line, kvnr, patient, today);
        } catch (UnusableException e) {
            record = new InsuredRecord.Malformed(line, e.reason());
        }
        return new Statement.OfPatient(id, kvnr, record);
    }

    private static InsuredRecord.Person person(long line, Kvnr kvnr, Patient patient, LocalDate today) {
        if (patient.hasActive() && !patient.getActive()) {
            // Such as a duplicate that was merged into another: it must not replace the record in use.
            throw new UnusableException("Patient.active is false: the record is out of use");
        }
        return new InsuredRecord.Person(
                line,
                kvnr,
                Names.choose(patient.getName(), today),
                FhirDates.fullDate(patient.getBirthDateElement().getValueAsString(), "Patient.birthDate"),
                Addresses.choose(patient.getAddress(), today),
                einwilligungsvorbehalt(patient),
                deceased(patient));
    }

    private static boolean einwilligungsvorbehalt(Patient patient) {
        List<Extension> extensions = patient.getExtensionsByUrl(EINWILLIGUNGSVORBEHALT);
        boolean any = false;
        for (Extension extension : extensions) {
            if (!(extension.getValue() instanceof BooleanType flag) || flag.getValue() == null) {
                throw new UnusableException("the extension einwilligungsvorbehalt is neither true nor false");
            }
            any |= flag.booleanValue();
        }
        return any;
    }

    private static boolean deceased(Patient patient) {
        if (patient.getDeceased() instanceof BooleanType flag) {
            if (flag.getValue() == null) {
                throw new UnusableException("Patient.deceasedBoolean is neither true nor false");
            }
            return flag.booleanValue();
        }
        if (patient.hasDeceasedDateTimeType()) {
            FhirDates.requireDate(patient.getDeceasedDateTimeType().getValueAsString(), "Patient.deceasedDateTime");
            return true;
        }
        return false;
    }
}
