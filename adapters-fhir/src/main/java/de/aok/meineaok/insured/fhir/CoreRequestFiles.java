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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UuidType;

/**
 * Drops each request to the core system into a folder, named by its commission, which for what a person asks is the identifier under
 * which the core system decides ({@code docs/core-system.md}). A change of address is a FHIR R4 {@code Patient} with KVID-10, name, date of
 * birth and the new address, and when it was requested as {@code meta.lastUpdated}; what is not in it stays as it is on file. A change of
 * name is one with the new name, the one on file as {@code old}, and the number of the upload that proves it. A change of a bank account is
 * a {@code Parameters}. Orders of cards and certificates, and claims of extra benefits, are a {@code Task} each, whose {@code identifier}
 * is the reference by which events tell what became of it: for whom, why, and what else belongs to it as inputs, such as the number of the
 * upload with its files.
 */
public final class CoreRequestFiles implements CoreRequests {
    /** The number of the upload that proves a change of name. */
    private static final String PROOF = "https://meine-aok.example/fhir/proof";

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
            case Commission.CertificateRequest certificate -> task(id, certificate);
            case Commission.BenefitClaimed claim -> task(id, claim);
            case Commission.NameChange change -> patient(change);
            case Commission.BankAccountChange change -> parameters(change);
        };
        String json = fhir.newJsonParser().encodeResourceToString(resource);
        try {
            drop.put(id + ".json", json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw UndeliverableException.channelDown("the request " + id + " could not be written", e);
        }
    }

    private static Patient patient(Commission.AddressChange change) {
        return patient(change.kvnr(), change.birthDate(), change.requestedAt())
                .setName(List.of(name(change.name(), HumanName.NameUse.OFFICIAL)))
                .setAddress(List.of(address(change.address())));
    }

    private static Patient patient(Commission.NameChange change) {
        Patient patient = patient(change.kvnr(), change.birthDate(), change.requestedAt())
                .setName(List.of(
                        name(change.newName(), HumanName.NameUse.OFFICIAL),
                        name(change.name(), HumanName.NameUse.OLD)));
        patient.addExtension(PROOF, new StringType(change.proof()));
        return patient;
    }

    private static Patient patient(Kvnr kvnr, LocalDate birthDate, Instant requestedAt) {
        Patient patient = patient(kvnr, birthDate);
        patient.getMeta().setLastUpdatedElement(new InstantType(requestedAt.toString()));
        return patient;
    }

    private static Patient patient(Kvnr kvnr, LocalDate birthDate) {
        Patient patient = new Patient();
        patient.setIdentifier(List.of(identifier(kvnr)));
        patient.getBirthDateElement().setValueAsString(birthDate.toString());
        return patient;
    }

    private static Task task(CommissionId id, Commission.CardOrder order) {
        Task task = task(id, "HEALTH_CARD", order.requestedAt())
                .setReasonCode(new CodeableConcept().setText(order.reason().name()));
        person(task, order.kvnr(), order.name(), order.birthDate());
        if (order.picture() != null) {
            task.addInput(input("picture", new StringType(order.picture())));
        }
        return task;
    }

    private static Task task(CommissionId id, Commission.BenefitClaimed claim) {
        Task task = task(id, "EXTRA_BENEFIT", claim.requestedAt())
                .setReasonCode(new CodeableConcept().setText(claim.benefit().name()));
        person(task, claim.kvnr(), claim.name(), claim.birthDate());
        task.addInput(input("serviceOn", new DateType(claim.on().toString())));
        task.addInput(input(
                "amount", new Money().setCurrency("EUR").setValue(claim.amount().amount())));
        task.addInput(input("bankAccount", new UuidType("urn:uuid:" + claim.bankAccount())));
        if (claim.invoice() != null) {
            task.addInput(input("invoice", new StringType(claim.invoice())));
        }
        return task;
    }

    private static Task task(CommissionId id, String code, Instant requestedAt) {
        Task task = new Task()
                .setStatus(Task.TaskStatus.REQUESTED)
                .setIntent(Task.TaskIntent.ORDER)
                .setCode(new CodeableConcept().setText(code))
                .setAuthoredOnElement(new DateTimeType(requestedAt.toString()));
        task.addIdentifier(new Identifier().setValue(id.toString()));
        return task;
    }

    private static void person(Task task, Kvnr kvnr, PersonName name, LocalDate birthDate) {
        Patient person = patient(kvnr, birthDate).setName(List.of(name(name, HumanName.NameUse.OFFICIAL)));
        person.setId("person");
        task.addContained(person);
        task.setFor(new Reference("#person"));
    }

    private static Parameters parameters(Commission.BankAccountChange change) {
        Parameters parameters = new Parameters();
        parameters
                .getMeta()
                .setLastUpdatedElement(new InstantType(change.requestedAt().toString()));
        parameters
                .addParameter("insured", identifier(change.kvnr()))
                .addParameter("name", name(change.name(), HumanName.NameUse.OFFICIAL))
                .addParameter("birthDate", new DateType(change.birthDate().toString()))
                .addParameter("change", new CodeType(change.kind().name().toLowerCase(Locale.ROOT)))
                .addParameter("account", new UuidType("urn:uuid:" + change.account()))
                .addParameter("iban", new StringType(change.iban().value()))
                .addParameter("holder", new StringType(change.holder()))
                .addParameter("payouts", new BooleanType(change.forPayouts()))
                .addParameter("contributions", new BooleanType(change.forContributions()));
        return parameters;
    }

    private static Identifier identifier(Kvnr kvnr) {
        return new Identifier().setSystem(Identifiers.KVID_10).setValue(kvnr.value());
    }

    private static HumanName name(PersonName name, HumanName.NameUse use) {
        HumanName written = new HumanName().setUse(use).setFamily(name.family());
        if (!name.given().isBlank()) {
            written.addGiven(name.given());
        }
        return written;
    }

    private static Task task(CommissionId id, Commission.CertificateRequest request) {
        Task task = task(id, "certificate", request.requestedAt())
                .setFor(new Reference().setIdentifier(identifier(request.kvnr())));
        task.addInput(input("kind", new StringType(request.kind().name())));
        if (request.year() != null) {
            task.addInput(input("year", new IntegerType(request.year())));
        }
        return task;
    }

    private static Task.ParameterComponent input(String name, Type value) {
        return new Task.ParameterComponent(new CodeableConcept().setText(name), value);
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
