package de.aok.meineaok.insured.fhir;

import de.aok.meineaok.identity.Kvnr;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/** Whom a resource is about. */
final class Subjects {
    private static final Pattern PATIENT_URL =
            Pattern.compile("(?:.*/)?Patient/([^/?#|]+)(?:/_history/[^/?#|]+)?(?:\\|.*)?");
    private static final Pattern URN = Pattern.compile("urn:(?:uuid|oid):(.+)");

    private Subjects() {}

    /** @return empty if the KVNR does not stand in the line itself */
    static Optional<Kvnr> kvnr(Reference patient) {
        return Identifiers.kvnr(List.of(patient.getIdentifier()))
                .or(() -> patient.getResource() instanceof Patient contained
                        ? Identifiers.kvnr(contained.getIdentifier())
                        : Optional.empty());
    }

    /**
     * The ID of the patient that is referred to.
     *
     * @param element what refers to her
     * @throws UnusableException if it refers to none
     */
    static String id(Reference patient, String element) {
        String reference = patient.getReference();
        if (reference == null) {
            throw new UnusableException(element + " is missing");
        }
        Matcher urn = URN.matcher(reference);
        if (urn.matches()) {
            return urn.group(1);
        }
        Matcher url = PATIENT_URL.matcher(reference);
        if (url.matches()) {
            return url.group(1);
        }
        throw new UnusableException(element + " refers to no Patient");
    }
}
