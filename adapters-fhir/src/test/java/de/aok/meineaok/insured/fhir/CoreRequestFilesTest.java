package de.aok.meineaok.insured.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.certificate.application.CertificateKind;
import de.aok.meineaok.identity.Iban;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.CoreRequests;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.DropFolder;
import de.aok.meineaok.testing.contract.CoreRequestsContract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
class CoreRequestFilesTest extends CoreRequestsContract {
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

    @Override
    protected CoreRequests coreRequests() {
        return new CoreRequestFiles(channel().path());
    }

    @Override
    protected List<String> arrived() throws IOException {
        return channel().contents().stream()
                .map(json -> new String(json, StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    protected void takeDown() throws IOException {
        channel().takeDown();
    }

    @Override
    protected void bringBack() throws IOException {
        channel().bringBack();
    }

    private DropFolder channel() {
        return new DropFolder(folder.resolve("channel"));
    }

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
    @Rule(RuleId.DAT_2)
    void a_change_of_name_says_the_new_one_the_old_one_and_what_proves_it() throws Exception {
        new CoreRequestFiles(folder)
                .send(
                        ID,
                        new Commission.NameChange(
                                CHANGE.kvnr(),
                                CHANGE.name(),
                                CHANGE.birthDate(),
                                new PersonName("Weiß", ""),
                                "E2026-7K3MQ9XD",
                                NOW));

        assertThat(file())
                .contains(
                        "\"name\":[{\"use\":\"official\",\"family\":\"Weiß\"},{\"use\":\"old\",\"family\":\"von der Groß-Müller\","
                                + "\"given\":[\"Änne Luise\"]}]",
                        "{\"url\":\"https://meine-aok.example/fhir/proof\",\"valueString\":\"E2026-7K3MQ9XD\"}",
                        "\"birthDate\":\"1986-05-17\"")
                .doesNotContain("\"address\"");
    }

    @Test
    @Rule({RuleId.BNK_1, RuleId.BNK_2})
    void a_change_of_a_bank_account_says_what_becomes_of_which() throws Exception {
        new CoreRequestFiles(folder)
                .send(
                        ID,
                        new Commission.BankAccountChange(
                                CHANGE.kvnr(),
                                CHANGE.name(),
                                CHANGE.birthDate(),
                                Commission.BankAccountChange.Kind.REMOVED,
                                new UUID(3, 4),
                                Iban.of("DE89370400440532013000"),
                                "Änne Groß",
                                true,
                                false,
                                NOW));

        assertThat(file())
                .contains(
                        "\"resourceType\":\"Parameters\"",
                        "{\"name\":\"change\",\"valueCode\":\"removed\"}",
                        "{\"name\":\"account\",\"valueUuid\":\"urn:uuid:" + new UUID(3, 4) + "\"}",
                        "{\"name\":\"iban\",\"valueString\":\"DE89370400440532013000\"}",
                        "{\"name\":\"payouts\",\"valueBoolean\":true}",
                        "{\"name\":\"contributions\",\"valueBoolean\":false}");
    }

    @Test
    @Rule(RuleId.FRM_2)
    void an_order_of_a_certificate_says_whose_of_which_kind_and_year() throws Exception {
        new CoreRequestFiles(folder)
                .send(
                        ID,
                        new Commission.CertificateRequest(
                                CHANGE.kvnr(), CertificateKind.CONTRIBUTIONS_FOR_TAX_OFFICE, 2025, NOW));

        assertThat(file())
                .contains("\"resourceType\":\"Task\"", "\"value\":\"A000500015\"", "CONTRIBUTIONS_FOR_TAX_OFFICE")
                .contains("\"valueInteger\":2025", "\"authoredOn\":\"2026-11-24T10:00:00Z\"");
    }

    private String file() throws Exception {
        return Files.readString(folder.resolve(ID + ".json"));
    }
}
