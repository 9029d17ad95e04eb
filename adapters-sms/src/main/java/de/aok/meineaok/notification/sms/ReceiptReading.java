package de.aok.meineaok.notification.sms;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsmpp.bean.AbstractSmCommand;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.OptionalParameter;

/**
 * What a carrier's receipt says. Its optional parameters count more than its text (SMPP 3.4, appendix B), of which each carrier
 * has a form of its own: jSMPP's reader refuses a receipt for a state that is spelled out, and takes its time for the server's zone.
 *
 * @param messageId as the carrier writes it
 * @param arrived whether it reached the phone; else it never will
 * @param code the state, and the error if there is one
 * @param at when, if that is told
 */
record ReceiptReading(String messageId, boolean arrived, String code, Optional<Instant> at) {
    private static final Pattern ID = field("id", "([^\\s:]{1,64})");
    private static final Pattern STATE = field("stat", "([a-z]{5,16})");
    private static final Pattern ERROR = field("err", "([0-9a-z]{1,8})");
    private static final Pattern DONE = field("done date", "([0-9]{10})[0-9]*");
    private static final Pattern TEXT = Pattern.compile("\\btext:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuMMddHHmm", Locale.ROOT);

    /** @return empty if it is no receipt, or not the last word on its message */
    static Optional<ReceiptReading> of(AbstractSmCommand pdu, byte[] shortMessage, ZoneId zone) {
        Optional<String> idParameter = receiptedMessageId(pdu);
        if (!MessageType.SMSC_DEL_RECEIPT.containedIn(pdu.getEsmClass()) && idParameter.isEmpty()) {
            return Optional.empty();
        }
        String text = TEXT.matcher(text(pdu, shortMessage)).replaceFirst("");
        Optional<String> id = idParameter.or(() -> find(ID, text));
        Optional<MessageState> state =
                messageState(pdu).or(() -> find(STATE, text).flatMap(ReceiptReading::stateNamed));
        if (id.isEmpty() || state.isEmpty()) {
            return Optional.empty();
        }
        return switch (state.get()) {
            case DELIVERED, EXPIRED, DELETED, UNDELIVERABLE, REJECTED ->
                Optional.of(new ReceiptReading(
                        id.get(),
                        state.get() == MessageState.DELIVERED,
                        find(ERROR, text)
                                .map(error -> state.get() + " " + error)
                                .orElseGet(state.get()::toString),
                        find(DONE, text).flatMap(written -> instant(written, zone))));
            case SCHEDULED, ENROUTE, ACCEPTED, UNKNOWN, SKIPPED -> Optional.empty();
        };
    }

    private static Optional<String> receiptedMessageId(AbstractSmCommand pdu) {
        return Optional.ofNullable(pdu.getOptionalParameter(OptionalParameter.Receipted_message_id.class))
                .map(OptionalParameter.OctetString::getValue)
                .map(ReceiptReading::ascii)
                .filter(id -> !id.isEmpty());
    }

    private static Optional<MessageState> messageState(AbstractSmCommand pdu) {
        return Optional.ofNullable(pdu.getOptionalParameter(OptionalParameter.Message_state.class))
                .map(OptionalParameter.Byte::getValue)
                .filter(value -> value >= 0 && value < MessageState.values().length)
                .map(MessageState::valueOf);
    }

    private static String text(AbstractSmCommand pdu, byte[] shortMessage) {
        OptionalParameter.Message_payload payload = pdu.getOptionalParameter(OptionalParameter.Message_payload.class);
        return ascii(shortMessage.length == 0 && payload != null ? payload.getValue() : shortMessage);
    }

    /** Ends at a zero, which some carriers forget, and others add. */
    private static String ascii(byte[] octets) {
        String text = new String(octets, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\0');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    /** „DELIVRD“ in the standard, „DELIVERED“ with some. */
    private static Optional<MessageState> stateNamed(String name) {
        return Optional.ofNullable(
                switch (name.substring(0, 5).toUpperCase(Locale.ROOT)) {
                    case "DELIV" -> MessageState.DELIVERED;
                    case "EXPIR" -> MessageState.EXPIRED;
                    case "DELET" -> MessageState.DELETED;
                    case "UNDEL" -> MessageState.UNDELIVERABLE;
                    case "REJEC" -> MessageState.REJECTED;
                    default -> null;
                });
    }

    private static Optional<Instant> instant(String written, ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(written, MINUTE).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> find(Pattern field, String text) {
        Matcher matcher = field.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Pattern field(String name, String value) {
        return Pattern.compile("(?:^|\\s)" + name + ":\\s*" + value + "(?=\\s|$)", Pattern.CASE_INSENSITIVE);
    }
}
