package de.aok.meineaok.receipt.application;

import de.aok.meineaok.identity.Euro;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and amounts as they are written in Germany. */
public final class German {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMAN);

    private German() {}

    /** Such as {@code 03.02.2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Such as {@code 1.234,50 €}, with a space that does not break. */
    public static String amount(Euro amount) {
        return number(amount, true) + "\u00a0€";
    }

    /** Such as {@code 1234,50}, as spreadsheets read it. */
    public static String number(Euro amount) {
        return number(amount, false);
    }

    /** Without a formatter, each of which serves one thread alone and costs more than all the rest. */
    private static String number(Euro amount, boolean grouped) {
        String plain = amount.toString();
        int point = plain.length() - 3;
        StringBuilder written = new StringBuilder(plain).replace(point, point + 1, ",");
        int first = plain.charAt(0) == '-' ? 1 : 0;
        for (int at = point - 3; grouped && at > first; at -= 3) {
            written.insert(at, '.');
        }
        return written.toString();
    }
}
