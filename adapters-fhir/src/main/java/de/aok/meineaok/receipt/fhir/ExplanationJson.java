package de.aok.meineaok.receipt.fhir;

import com.fasterxml.jackson.core.JsonGenerator;
import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.BilledService;
import de.aok.meineaok.insured.fhir.Areas;
import de.aok.meineaok.insured.fhir.Identifiers;
import de.aok.meineaok.receipt.ServiceArea;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Writes {@code ExplanationOfBenefit} as it goes, in the form that {@link de.aok.meineaok.insured.fhir.FhirNdjson} reads. */
public final class ExplanationJson {
    private static final String CLAIM_TYPE = "http://terminology.hl7.org/CodeSystem/claim-type";
    private static final String ADJUDICATION = "http://terminology.hl7.org/CodeSystem/adjudication";

    private final JsonGenerator json;

    public ExplanationJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes one.
     *
     * @param created the day of the resource itself
     * @param services at least one, all of one area and one provider
     */
    public void write(String id, Kvnr kvnr, Ik insurer, LocalDate created, List<BilledService> services)
            throws IOException {
        BilledService first = services.get(0);
        json.writeStartObject();
        json.writeStringField("resourceType", "ExplanationOfBenefit");
        json.writeStringField("id", id);
        json.writeStringField("status", "active");
        writeType(first.area());
        json.writeStringField("use", "claim");
        writeByIdentifier("patient", Identifiers.KVID_10, kvnr.value());
        json.writeStringField("created", created.toString());
        writeByIdentifier("insurer", Identifiers.IKNR, insurer.value());
        writeDisplayed("provider", first.provider());
        json.writeStringField("outcome", "complete");
        json.writeArrayFieldStart("insurance");
        json.writeStartObject();
        json.writeBooleanField("focal", true);
        writeDisplayed("coverage", "Gesetzliche Krankenversicherung");
        json.writeEndObject();
        json.writeEndArray();
        json.writeArrayFieldStart("item");
        int sequence = 1;
        for (BilledService service : services) {
            writeItem(sequence, service);
            sequence++;
        }
        json.writeEndArray();
        json.writeArrayFieldStart("total");
        writeBenefit(services.stream().map(BilledService::cost).reduce(Euro.ZERO, Euro::plus));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeType(ServiceArea area) throws IOException {
        json.writeObjectFieldStart("type");
        json.writeArrayFieldStart("coding");
        writeCoding(CLAIM_TYPE, claimType(area));
        writeCoding(Areas.LEISTUNGSBEREICH, Areas.code(area));
        json.writeEndArray();
        json.writeStringField("text", area.german());
        json.writeEndObject();
    }

    private static String claimType(ServiceArea area) {
        return switch (area) {
            case DOCTORS, REMEDIES_AND_AIDS, CARE, TRANSPORT, OTHER -> "professional";
            case DENTISTS -> "oral";
            case HOSPITAL -> "institutional";
            case MEDICINES -> "pharmacy";
        };
    }

    private void writeItem(int sequence, BilledService service) throws IOException {
        json.writeStartObject();
        json.writeNumberField("sequence", sequence);
        json.writeObjectFieldStart("productOrService");
        json.writeStringField("text", service.service());
        json.writeEndObject();
        json.writeStringField("servicedDate", service.day().toString());
        json.writeArrayFieldStart("adjudication");
        writeBenefit(service.cost());
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeBenefit(Euro cost) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("category");
        json.writeArrayFieldStart("coding");
        writeCoding(ADJUDICATION, "benefit");
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectFieldStart("amount");
        json.writeNumberField("value", cost.amount());
        json.writeStringField("currency", "EUR");
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeCoding(String system, String code) throws IOException {
        json.writeStartObject();
        json.writeStringField("system", system);
        json.writeStringField("code", code);
        json.writeEndObject();
    }

    private void writeByIdentifier(String name, String system, String value) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeObjectFieldStart("identifier");
        json.writeStringField("system", system);
        json.writeStringField("value", value);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeDisplayed(String name, String display) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("display", display);
        json.writeEndObject();
    }
}
