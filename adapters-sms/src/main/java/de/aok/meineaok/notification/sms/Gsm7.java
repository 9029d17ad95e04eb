package de.aok.meineaok.notification.sms;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.OptionalInt;

/** The alphabet of 3GPP TS 23.038, 6.2.1, in which an SMS holds 160 characters. */
final class Gsm7 {
    /** Septets of one SMS. */
    static final int SMS_LENGTH = 160;
    /** Announces a character of the extension table. */
    static final byte ESCAPE = 0x1B;

    /** In the order of their codes; the escape stands where it has its own. */
    private static final String ONE_SEPTET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String TWO_SEPTETS = "\f^{}\\[~]|€";
    private static final byte[] SECOND_SEPTETS = {0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65};

    private Gsm7() {}

    /** @return empty if a character is not in the alphabet */
    static OptionalInt septets(String text) {
        Optional<byte[]> encoded = encode(text);
        return encoded.isPresent() ? OptionalInt.of(encoded.get().length) : OptionalInt.empty();
    }

    /** @return a septet in each octet, as SMPP takes them; empty if a character is not in the alphabet */
    static Optional<byte[]> encode(String text) {
        ByteArrayOutputStream septets = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int code = ONE_SEPTET.indexOf(c);
            int extension = TWO_SEPTETS.indexOf(c);
            if (extension >= 0) {
                septets.write(ESCAPE);
                septets.write(SECOND_SEPTETS[extension]);
            } else if (code >= 0 && code != ESCAPE) {
                septets.write(code);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(septets.toByteArray());
    }
}
