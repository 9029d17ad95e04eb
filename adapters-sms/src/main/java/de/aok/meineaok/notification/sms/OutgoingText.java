package de.aok.meineaok.notification.sms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.DataCoding;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;

/**
 * A text as SMPP carries it: in GSM's alphabet if it has all characters, else in UCS-2; in several parts if one is too short
 * (3GPP TS 23.040, 9.2.3.24.8).
 *
 * @param coding how the characters are written
 * @param feature whether a header stands before each part
 * @param parts as they go out
 */
record OutgoingText(DataCoding coding, GSMSpecificFeature feature, List<byte[]> parts) {
    private static final int UCS_2_LENGTH = 140;
    private static final int MOST_PARTS = 255;
    /** What follows the header's first octet. */
    private static final int HEADER_LENGTH = 6;
    /** What the header takes of a part, filled up to a whole character: in septets, and in octets of UCS-2. */
    private static final int HEADER_ROOM = 8;

    OutgoingText {
        parts = List.copyOf(parts);
    }

    /**
     * @param reference the same for a text that is sent once more, so that the phone puts no part of one to the other
     * @throws IllegalArgumentException if it is longer than any SMS
     */
    static OutgoingText of(String text, short reference) {
        Optional<byte[]> septets = Gsm7.encode(text);
        return septets.isPresent()
                ? split(Alphabet.ALPHA_DEFAULT, septets.get(), Gsm7.SMS_LENGTH, reference)
                : split(Alphabet.ALPHA_UCS2, text.getBytes(StandardCharsets.UTF_16BE), UCS_2_LENGTH, reference);
    }

    private static OutgoingText split(Alphabet alphabet, byte[] content, int length, short reference) {
        DataCoding coding = new GeneralDataCoding(alphabet);
        if (content.length <= length) {
            return new OutgoingText(coding, GSMSpecificFeature.DEFAULT, List.of(content));
        }
        List<byte[]> pieces = new ArrayList<>();
        int start = 0;
        while (start < content.length) {
            int end = Math.min(start + length - HEADER_ROOM, content.length);
            end -= end < content.length ? toCarryOver(alphabet, content, end) : 0;
            pieces.add(Arrays.copyOfRange(content, start, end));
            start = end;
        }
        if (pieces.size() > MOST_PARTS) {
            throw new IllegalArgumentException("longer than any SMS");
        }
        List<byte[]> parts = new ArrayList<>();
        for (byte[] piece : pieces) {
            parts.add(withHeader(piece, reference, pieces.size(), parts.size() + 1));
        }
        return new OutgoingText(coding, GSMSpecificFeature.UDHI, parts);
    }

    /** What belongs together stays together: an escape and its septet, a surrogate and its other half. */
    private static int toCarryOver(Alphabet alphabet, byte[] content, int end) {
        if (alphabet == Alphabet.ALPHA_DEFAULT) {
            return content[end - 1] == Gsm7.ESCAPE ? 1 : 0;
        }
        char last = (char) ((content[end - 2] & 0xFF) << 8 | content[end - 1] & 0xFF);
        return Character.isHighSurrogate(last) ? 2 : 0;
    }

    private static byte[] withHeader(byte[] piece, short reference, int total, int number) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.write(HEADER_LENGTH);
        // The information element „concatenated, reference of 16 bits“, and its length.
        part.write(0x08);
        part.write(4);
        part.write(reference >> 8);
        part.write(reference);
        part.write(total);
        part.write(number);
        part.writeBytes(piece);
        return part.toByteArray();
    }
}
