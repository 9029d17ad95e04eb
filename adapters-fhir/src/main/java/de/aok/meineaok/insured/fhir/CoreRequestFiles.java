package de.aok.meineaok.insured.fhir;

import ca.uhn.fhir.context.FhirContext;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.files.FileDrop;
import de.aok.meineaok.notification.application.port.CoreRequests;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;

/**
 * Drops each request to the core system into a folder, named by its commission. A new address is a FHIR R4 {@code Patient} with
 * KVID-10, name, date of birth and the address, and when it was requested as {@code meta.lastUpdated}; what is not in it stays as it is
 * on file. The order of a card is a {@code Task}: for whom, why, and the number of the upload with the picture, if there is one; its
 * {@code identifier} is the reference by which events tell what became of it.
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
        Resource resource = switch (request) {
            case Commission.AddressChange change -> patient(change);
            case Commission.CardOrder order -> task(id, order);
        };
        String json = fhir.newJsonParser().encodeResourceToString(resource);
        try {
            drop.put(id + ".json", json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw UndeliverableException.channelDown("the request " + id + " could not be written", e);
        }
    }

    private static Patient patient(Commission.AddressChange change) {
        Patient patient = patient(change.kvnr(), change.name(), change.birthDate());
        patient.getMeta()
                .setLastUpdatedElement(new InstantType(change.requestedAt().toString()));
        patient.setAddress(List.of(address(change.address())));
        return patient;
    }

    private static Patient patient(Kvnr kvnr, PersonName name, LocalDate birthDate) {
        Patient patient = new Patient();
        patient.setIdentifier(
                List.of(new Identifier().setSystem(Identifiers.KVID_10).setValue(kvnr.value())));
        HumanName written = new HumanName().setUse(HumanName.NameUse.OFFICIAL).setFamily(name.family());
        if (!name.given().isBlank()) {
            written.addGiven(name.given());
        }
        patient.setName(List.of(written));
        patient.getBirthDateElement().setValueAsString(birthDate.toString());
        return patient;
    }

    private static Task task(CommissionId id, Commission.CardOrder order) {
        Task task = new Task();
        task.addIdentifier(new Identifier().setValue(id.toString()));
        task.setStatus(Task.TaskStatus.REQUESTED)
                .setIntent(Task.TaskIntent.ORDER)
                .setCode(new CodeableConcept().setText("HEALTH_CARD"))
                .setReasonCode(new CodeableConcept().setText(order.reason().name()))
                .setAuthoredOnElement(new DateTimeType(order.requestedAt().toString()));
        Patient person = patient(order.kvnr(), order.name(), order.birthDate());
        person.setId("person");
        task.addContained(person);
        task.setFor(new Reference("#person"));
        if (order.picture() != null) {
            task.addInput(new Task.ParameterComponent()
                    .setType(new CodeableConcept().setText("picture"))
                    .setValue(new StringType(order.picture())));
        }
        return task;
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
