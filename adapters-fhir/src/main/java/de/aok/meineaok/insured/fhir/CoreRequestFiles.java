package de.aok.meineaok.insured.fhir;

import ca.uhn.fhir.context.FhirContext;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.files.FileDrop;
import de.aok.meineaok.notification.application.port.CoreRequests;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Patient;

/**
 * Drops each request to the core system into a folder, named by its commission: a FHIR R4 {@code Patient} with KVID-10, name, date of
 * birth and the new address, and when it was requested as {@code meta.lastUpdated}. What is not in it stays as it is on file.
 */
public final class CoreRequestFiles implements CoreRequests {
    private final FhirContext fhir = FhirContext.forR4();
    private final FileDrop drop;

    /** @param folder made if it is not there */
    public CoreRequestFiles(Path folder) {
        drop = new FileDrop(folder);
    }

    @Override
    public void send(CommissionId id, Commission.CoreRequest request) throws UndeliverableException {
        Patient patient = switch (request) {
            case Commission.AddressChange change -> patient(change);
        };
        String json = fhir.newJsonParser().encodeResourceToString(patient);
        try {
            drop.put(id + ".json", json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw UndeliverableException.channelDown("the request " + id + " could not be written", e);
        }
    }

    private static Patient patient(Commission.AddressChange change) {
        Patient patient = new Patient();
        patient.getMeta()
                .setLastUpdatedElement(new InstantType(change.requestedAt().toString()));
        patient.setIdentifier(List.of(new Identifier()
                .setSystem(Identifiers.KVID_10)
                .setValue(change.kvnr().value())));
        HumanName name = new HumanName()
                .setUse(HumanName.NameUse.OFFICIAL)
                .setFamily(change.name().family());
        if (!change.name().given().isBlank()) {
            name.addGiven(change.name().given());
        }
        patient.setName(List.of(name));
        patient.getBirthDateElement().setValueAsString(change.birthDate().toString());
        patient.setAddress(List.of(address(change.address())));
        return patient;
    }

    private static Address address(PostalAddress address) {
        Address written = new Address()
                .setType(Address.AddressType.BOTH)
                .setPostalCode(address.postalCode())
                .setCity(address.city())
                .setCountry(address.country());
        address.lines().forEach(written::addLine);
        return written;
    }
}
