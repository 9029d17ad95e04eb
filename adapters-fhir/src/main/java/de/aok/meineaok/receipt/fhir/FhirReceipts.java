package de.aok.meineaok.receipt.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.aok.meineaok.identity.Ik;
import de.aok.meineaok.receipt.application.ReceiptDocument;
import de.aok.meineaok.receipt.application.ReceiptLine;
import de.aok.meineaok.receipt.application.port.ReceiptBundles;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Receipts as a {@code Bundle} of an {@code ExplanationOfBenefit} for each line, under the line's identifier. Written as it goes, and
 * never whole in memory.
 */
public final class FhirReceipts implements ReceiptBundles {
    private final JsonFactory factory = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    private final Ik insurer;

    /** @param insurer the portal's own */
    public FhirReceipts(Ik insurer) {
        this.insurer = insurer;
    }

    @Override
    public void write(ReceiptDocument document, OutputStream out) throws IOException {
        try (JsonGenerator json = factory.createGenerator(out)) {
            ExplanationJson explanations = new ExplanationJson(json);
            json.writeStartObject();
            json.writeStringField("resourceType", "Bundle");
            json.writeStringField("type", "collection");
            if (!document.receipt().lines().isEmpty()) {
                json.writeArrayFieldStart("entry");
                for (ReceiptLine line : document.receipt().lines()) {
                    json.writeStartObject();
                    json.writeStringField("fullUrl", "urn:uuid:" + line.id());
                    json.writeFieldName("resource");
                    explanations.write(
                            line.id().toString(), document.kvnr(), insurer, document.madeOn(), List.of(line.billed()));
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
    }
}
