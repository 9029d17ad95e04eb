package de.aok.meineaok.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.Mtan;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.ShortMessages;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.testing.DropFolder;
import de.aok.meineaok.testing.contract.ShortMessagesContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SmsFilesTest extends ShortMessagesContract {
    private static final CommissionId ID = new CommissionId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"));
    private static final Commission.LoginMtan LOGIN = new Commission.LoginMtan(
            new MobileNumber("+4915112345678"), Mtan.of("042137"), Instant.parse("2026-07-01T12:05:00Z"));

    @TempDir
    Path folder = Path.of("");

    private final SmsText text = new SmsText("meine.aok.de");

    @Override
    protected ShortMessages shortMessages() {
        return new SmsFiles(channel().path(), text);
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
    void dropsNumberAndTextOnly() throws IOException, UndeliverableException {
        new SmsFiles(folder, text).send(ID, LOGIN);

        JsonNode sms = new ObjectMapper().readTree(Files.readAllBytes(folder.resolve(ID + ".json")));
        assertThat(sms.fieldNames()).toIterable().containsExactly("to", "text");
        assertThat(sms.get("to").textValue()).isEqualTo("+4915112345678");
        assertThat(sms.get("text").textValue()).isEqualTo(text.of(LOGIN));
    }
}
