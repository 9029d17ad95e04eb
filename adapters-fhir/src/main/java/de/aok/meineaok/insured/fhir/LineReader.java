package de.aok.meineaok.insured.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.IJsonLikeParser;
import ca.uhn.fhir.parser.json.jackson.JacksonStructure;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.aok.meineaok.insured.application.InsuredRecord;
import java.time.LocalDate;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.ExplanationOfBenefit;
import org.hl7.fhir.r4.model.Patient;

/** Reads one line by itself. For one thread. */
final class LineReader {
    /**
     * Stricter than HAPI's own reading of JSON, which takes the first of two objects on a line and drops the other, and of two equal
     * keys the last.
     */
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .reader();

    /** Of the last two the names alone are of interest. */
    private static final Set<String> TYPES =
            Set.of("Patient", "Coverage", "ExplanationOfBenefit", "Practitioner", "Organization");

    private static final String OTHER_TYPE = "the resource is of a type that is not read";

    private final IJsonLikeParser parser;
    private final LocalDate today;

    LineReader(FhirContext fhir, LocalDate today) {
        this.parser = (IJsonLikeParser) fhir.newJsonParser();
        this.parser.setParserErrorHandler(new Tolerant());
        this.today = today;
    }

    Statement read(Lines.Line line) {
        try {
            return switch (resource(json(line.text()))) {
                case Patient patient -> Patients.read(line.number(), patient, today);
                case Coverage coverage -> Coverages.read(line.number(), coverage);
                case ExplanationOfBenefit explanation -> Explanations.read(line.number(), explanation);
                case DomainResource other -> Providers.read(other);
            };
        } catch (UnusableException e) {
            return new Statement.Nothing(new InsuredRecord.Malformed(line.number(), e.reason()));
        }
    }

    private static ObjectNode json(String text) {
        JsonNode json;
        try {
            json = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            // Its message quotes the line.
            throw new UnusableException("the line is not JSON");
        }
        if (json instanceof ObjectNode object) {
            return object;
        }
        throw new UnusableException("the line is not a JSON object");
    }

    private DomainResource resource(ObjectNode json) {
        String type = json.path("resourceType").asText();
        if (!TYPES.contains(type)) {
            throw new UnusableException(OTHER_TYPE);
        }
        JacksonStructure structure = new JacksonStructure();
        structure.setNativeObject(json);
        IBaseResource resource;
        try {
            resource = parser.parseResource(structure);
        } catch (RuntimeException e) {
            // HAPI meets JSON of an unforeseen shape with all sorts of exceptions, whose messages quote it.
            throw new UnusableException("the resource is not of the form of FHIR R4");
        }
        if (!(resource instanceof DomainResource domain)) {
            throw new UnusableException(OTHER_TYPE);
        }
        if (domain.hasModifierExtension()) {
            // FHIR forbids to use what bears one that the reader does not understand: it may turn the meaning round.
            throw new UnusableException("the resource has a modifierExtension that is not known");
        }
        return domain;
    }

    /**
     * Unlike HAPI's own handlers, logs nothing, for it would quote the line (SEC-2). What does not fit an element is left out of it;
     * whether that matters is decided where the element is used.
     */
    private static final class Tolerant extends ErrorHandlerAdapter {
        @Override
        public void unexpectedRepeatingElement(IParseLocation location, String element) {
            throw new DataFormatException("an element is repeated that must not be");
        }
    }
}
