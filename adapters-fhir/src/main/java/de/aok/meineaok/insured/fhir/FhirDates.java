package de.aok.meineaok.insured.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * FHIR's dates as calendar days in Germany. They are read from their text: HAPI would make instants of them in the zone of the
 * server.
 */
final class FhirDates {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final Pattern FULL = Pattern.compile("(?!0000)\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("(?!0000)\\d{4}-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("(?!0000)\\d{4}");
    private static final Pattern TIME = Pattern.compile(FULL.pattern() + "T.+");
    private static final Pattern WITH_ZONE = Pattern.compile(".*(Z|[+-]\\d{2}:\\d{2})");

    private FhirDates() {}

    /**
     * Days of validity, both inclusive.
     *
     * @param first null if it is open
     * @param last null if it is open
     */
    record Days(@Nullable LocalDate first, @Nullable LocalDate last) {

        /** @throws UnusableException if a limit is no date, or the last day comes before the first */
        static Days of(Period period, String element) {
            LocalDate first = firstDay(period.getStartElement().getValueAsString(), element + ".start");
            LocalDate last = lastDay(period.getEndElement().getValueAsString(), element + ".end");
            if (first != null && last != null && last.isBefore(first)) {
                throw new UnusableException(element + " ends before it starts");
            }
            return new Days(first, last);
        }

        boolean contain(LocalDate day) {
            return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
        }
    }

    /** @throws UnusableException if it is missing or not a full date */
    static LocalDate fullDate(@Nullable String text, String element) {
        if (text == null || text.isEmpty()) {
            throw new UnusableException(element + " is missing");
        }
        if (YEAR.matcher(text).matches() || MONTH.matcher(text).matches()) {
            throw new UnusableException(element + " is not a full date");
        }
        if (!FULL.matcher(text).matches()) {
            throw new UnusableException(element + " is not a date");
        }
        return parse(text, element);
    }

    /**
     * The day of a date with or without time.
     *
     * @throws UnusableException if it is missing or not that of one day
     */
    static LocalDate day(@Nullable String text, String element) {
        if (text != null && TIME.matcher(text).matches()) {
            return parse(text, element);
        }
        return fullDate(text, element);
    }

    private static @Nullable LocalDate firstDay(@Nullable String text, String element) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (YEAR.matcher(text).matches()) {
            return parse(text + "-01-01", element);
        }
        return MONTH.matcher(text).matches() ? parse(text + "-01", element) : parse(text, element);
    }

    /** The last day is inclusive, in FHIR as with the insurer: „2020" lasts until 31 December. */
    private static @Nullable LocalDate lastDay(@Nullable String text, String element) {
        LocalDate first = firstDay(text, element);
        if (text == null || first == null) {
            return null;
        }
        if (YEAR.matcher(text).matches()) {
            return first.withMonth(12).withDayOfMonth(31);
        }
        return MONTH.matcher(text).matches() ? YearMonth.from(first).atEndOfMonth() : first;
    }

    /** Reads a date, or the day in Germany of a date with time, which is German time too where it bears no zone. */
    private static LocalDate parse(String text, String element) {
        try {
            if (FULL.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
            if (TIME.matcher(text).matches()) {
                return WITH_ZONE.matcher(text).matches()
                        ? OffsetDateTime.parse(text).atZoneSameInstant(BERLIN).toLocalDate()
                        : LocalDateTime.parse(text).toLocalDate();
            }
        } catch (DateTimeException e) {
            throw new UnusableException(element + " is a date that does not exist");
        }
        throw new UnusableException(element + " is not a date");
    }

    /** @throws UnusableException if the text is neither a date, whole or partial, nor a date with time */
    static void requireDate(String text, String element) {
        firstDay(text, element);
    }
}
