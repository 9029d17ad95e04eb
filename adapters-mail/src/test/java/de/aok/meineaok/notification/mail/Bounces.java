package de.aok.meineaok.notification.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What mail servers write back, as each of them does. */
final class Bounces {
    private Bounces() {}

    /** As it goes over the wire. */
    static String text(String sample) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Bounces.class.getResourceAsStream("bounces/" + sample + ".eml"), sample)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\r?\n", "\r\n");
        }
    }
}
