package de.aok.meineaok.development;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody from a file of insured persons with whom the walk through the portal can be made: of age, with a running insurance,
 * and nothing special on record.
 */
record ExamplePerson(String kvnr, String familyName, LocalDate birthDate, String insurer) {

    private static final int AGE = 18;

    /** The first one in the file, in the order of the insurances. */
    static Optional<ExamplePerson> from(Path insured, LocalDate today) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, JsonNode> patients = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(insured)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode resource;
                try {
                    resource = json.readTree(line);
                } catch (JsonProcessingException e) {
                    // The import reports such lines.
                    continue;
                }
                String type = resource.path("resourceType").asText();
                if (type.equals("Patient") && isOrdinary(resource, today)) {
                    patients.put("Patient/" + resource.path("id").asText(), resource);
                } else if (type.equals("Coverage") && isRunning(resource)) {
                    JsonNode patient = patients.get(
                            resource.path("beneficiary").path("reference").asText());
                    if (patient != null) {
                        return Optional.of(of(patient, resource));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOrdinary(JsonNode patient, LocalDate today) {
        return patient.path("birthDate").asText().matches("\\d{4}-\\d{2}-\\d{2}")
                && !birthDate(patient).isAfter(today.minusYears(AGE))
                && !patient.has("extension")
                && !patient.has("deceasedDateTime")
                && !patient.has("deceasedBoolean")
                && patient.at("/identifier/0/value").isTextual()
                && patient.at("/name/0/family").isTextual();
    }

    private static boolean isRunning(JsonNode coverage) {
        return coverage.path("status").asText().equals("active")
                && !coverage.path("period").has("end")
                && coverage.at("/payor/0/identifier/value").isTextual();
    }

    private static ExamplePerson of(JsonNode patient, JsonNode coverage) {
        return new ExamplePerson(
                patient.at("/identifier/0/value").asText(),
                patient.at("/name/0/family").asText(),
                birthDate(patient),
                coverage.at("/payor/0/identifier/value").asText());
    }

    private static LocalDate birthDate(JsonNode patient) {
        return LocalDate.parse(patient.path("birthDate").asText());
    }
}
