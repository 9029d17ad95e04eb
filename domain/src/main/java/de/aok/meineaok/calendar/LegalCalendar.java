package de.aok.meineaok.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar of the rules: days begin and end in Europe/Berlin, whatever zone the server runs in. */
public final class LegalCalendar {
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private LegalCalendar() {}

    /** The day to which an instant belongs. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The first instant of a day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The first instant after a day. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }
}
