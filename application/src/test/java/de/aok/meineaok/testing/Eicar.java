package de.aok.meineaok.testing;

import java.nio.charset.StandardCharsets;

/** The text that every scanner takes for malware, by agreement (EICAR), and that does nothing. */
public final class Eicar {
    /** Back to front, so that no scanner eats the checkout or what is built of it. */
    private static final String BACKWARDS = "*H+H$!ELIF-TSET-SURIVITNA-DRADNATS-RACIE$}7)CC7)^P(45XZP\\4[PA@%P!O5X";

    private Eicar() {}

    public static byte[] bytes() {
        return new StringBuilder(BACKWARDS).reverse().toString().getBytes(StandardCharsets.US_ASCII);
    }
}
