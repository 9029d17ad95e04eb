package de.aok.meineaok.notification.sms;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.notification.application.CarrierReference;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.files.FileDrop;
import de.aok.meineaok.notification.application.port.ShortMessages;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Drops each SMS into a folder, as JSON with the members {@code to} (E.164) and {@code text}, named by its commission. */
public final class SmsFiles implements ShortMessages {
    private final FileDrop drop;
    private final SmsText text;
    private final JsonFactory json = new JsonFactory();

    /**
     * @param folder made if it is not there
     * @param text what the SMS say
     */
    public SmsFiles(Path folder, SmsText text) {
        this.drop = new FileDrop(folder);
        this.text = text;
    }

    @Override
    public Optional<CarrierReference> send(CommissionId id, Commission.Sms sms) throws UndeliverableException {
        try {
            drop.put(id + ".json", json(sms.to(), text.of(sms)));
        } catch (IOException e) {
            throw UndeliverableException.channelDown("the SMS " + id + " could not be written", e);
        }
        return Optional.empty();
    }

    private byte[] json(MobileNumber to, String message) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = json.createGenerator(bytes)) {
            generator.writeStartObject();
            generator.writeStringField("to", to.value());
            generator.writeStringField("text", message);
            generator.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
