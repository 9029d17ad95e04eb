package de.aok.meineaok.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.Mtan;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SmsFilesTest {
    private static final CommissionId ID = new CommissionId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"));
    private static final Commission.LoginMtan LOGIN = new Commission.LoginMtan(
            new MobileNumber("+4915112345678"), Mtan.of("042137"), Instant.parse("2026-07-01T12:05:00Z"));

    @TempDir
    Path folder = Path.of("");

    private final SmsText text = new SmsText("meine.aok.de");

    @Test
    void dropsNumberAndTextOnly() throws IOException, UndeliverableException {
        new SmsFiles(folder, text).send(ID, LOGIN);

        JsonNode sms = new ObjectMapper().readTree(Files.readAllBytes(folder.resolve(ID + ".json")));
        assertThat(sms.fieldNames()).toIterable().containsExactly("to", "text");
        assertThat(sms.get("to").textValue()).isEqualTo("+4915112345678");
        assertThat(sms.get("text").textValue()).isEqualTo(text.of(LOGIN));
    }

    @Test
    void dropsARepeatOnce() throws IOException, UndeliverableException {
        SmsFiles files = new SmsFiles(folder, text);
        files.send(ID, LOGIN);

        files.send(ID, LOGIN);

        assertThat(folder).isDirectoryContaining("glob:**/" + ID + ".json");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void saysWithoutContentThatItCouldNot() throws IOException {
        Path occupied = Files.writeString(folder.resolve("occupied"), "");

        assertThatExceptionOfType(UndeliverableException.class)
                .isThrownBy(() -> new SmsFiles(occupied, text).send(ID, LOGIN))
                .satisfies(e -> assertThat(e.toString() + e.getCause())
                        .contains(ID.toString())
                        .doesNotContain("042137", "15112345678"));
    }
}
