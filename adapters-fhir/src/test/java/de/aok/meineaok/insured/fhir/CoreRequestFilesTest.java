package de.aok.meineaok.insured.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Rule(RuleId.HOT_3)
class CoreRequestFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final CommissionId ID = new CommissionId(new UUID(1, 2));
    private static final Commission.AddressChange CHANGE = new Commission.AddressChange(
            Kvnr.of("A000500015"),
            new PersonName("von der Groß-Müller", "Änne Luise"),
            LocalDate.of(1986, 5, 17),
            new PostalAddress(List.of("c/o Weiß", "Lange Laube 14"), "1010", "Wien", "AT"),
            NOW);

    @TempDir
    private Path folder;

    @Test
    void what_is_handed_over_says_what_insured_persons_say_of_themselves() throws Exception {
        new CoreRequestFiles(folder).send(ID, CHANGE);

        List<InsuredRecord> read = new ArrayList<>();
        new FhirNdjson(Clock.fixed(NOW, ZoneOffset.UTC))
                .read(new ByteArrayInputStream(file().getBytes(StandardCharsets.UTF_8)), read::add);
        assertThat(read)
                .containsExactly(new InsuredRecord.Person(
                        1, CHANGE.kvnr(), CHANGE.name(), CHANGE.birthDate(), CHANGE.address(), false, false));
        assertThat(file()).contains("\"lastUpdated\":\"2026-11-24T10:00:00Z\"");
    }

    @Test
    @Rule(RuleId.NTF_3)
    void a_repeat_replaces_the_file() throws Exception {
        CoreRequestFiles core = new CoreRequestFiles(folder);

        core.send(ID, CHANGE);
        core.send(ID, CHANGE);

        assertThat(folder).isDirectoryContaining("glob:**" + ID + ".json");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    @Rule(RuleId.NTF_3)
    void what_cannot_be_written_is_tried_again() throws Exception {
        Path blocked = Files.writeString(folder.resolve("no-folder"), "");

        assertThatThrownBy(() -> new CoreRequestFiles(blocked).send(ID, CHANGE))
                .isInstanceOf(UndeliverableException.class)
                .hasMessageNotContainingAny("Laube", "A000500015");
    }

    private String file() throws Exception {
        return Files.readString(folder.resolve(ID + ".json"));
    }
}
