package de.aok.meineaok.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplePersonTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    private Path folder;

    @Test
    void isTheFirstWhoIsOfAgeAndInsured() throws Exception {
        Path file = write(
                "not json",
                patient("X1", "2010-01-01", ""),
                patient("X2", "1980-01-01", ", \"extension\": []"),
                patient("X3", "1980-01-01", ""),
                patient("X4", "1990-02-03", ""),
                coverage("X1", ""),
                coverage("X2", ""),
                coverage("X3", ", \"end\": \"2020-12-31\""),
                coverage("X4", ""));

        assertThat(ExamplePerson.from(file, TODAY))
                .contains(new ExamplePerson("X4", "Groß", LocalDate.of(1990, 2, 3), "102114819"));
    }

    @Test
    void isNobodyIfNobodyFits() throws Exception {
        assertThat(ExamplePerson.from(write(patient("X1", "2010-01-01", ""), coverage("X1", "")), TODAY))
                .isEqualTo(Optional.empty());
    }

    private Path write(String... lines) throws Exception {
        return Files.writeString(folder.resolve("insured.ndjson"), String.join("\n", lines));
    }

    private static String patient(String kvnr, String birthDate, String more) {
        return "{\"resourceType\": \"Patient\", \"id\": \"%s\", \"identifier\": [{\"value\": \"%s\"}], \"name\": [{\"family\": \"Groß\"}], \"birthDate\": \"%s\"%s}"
                .formatted(kvnr, kvnr, birthDate, more);
    }

    private static String coverage(String kvnr, String more) {
        return "{\"resourceType\": \"Coverage\", \"status\": \"active\", \"beneficiary\": {\"reference\": \"Patient/%s\"}, \"period\": {\"start\": \"2000-01-01\"%s}, \"payor\": [{\"identifier\": {\"value\": \"102114819\"}}]}"
                .formatted(kvnr, more);
    }
}
