package de.aok.meineaok.notification.sms;

import java.util.OptionalInt;

/** The alphabet of 3GPP TS 23.038, 6.2.1, in which an SMS holds 160 characters. */
final class Gsm7 {
    /** Septets of one SMS. */
    static final int SMS_LENGTH = 160;

    private static final String ONE_SEPTET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String TWO_SEPTETS = "\f^{}\\[~]|€";

    private Gsm7() {}

    /** @return empty if a character is not in the alphabet */
    static OptionalInt septets(String text) {
        int septets = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (ONE_SEPTET.indexOf(c) >= 0) {
                septets++;
            } else if (TWO_SEPTETS.indexOf(c) >= 0) {
                septets += 2;
            } else {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(septets);
    }
}
