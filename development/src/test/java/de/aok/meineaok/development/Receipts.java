package de.aok.meineaok.development;

import de.aok.meineaok.calendar.LegalCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What was billed on the cards of some members, as the hand-over tells of it. */
final class Receipts {
    /** Many lines over five years. */
    static final int MANY = 2_000;

    private static final List<String> AREAS =
            List.of("doctors", "dentists", "hospital", "medicines", "remedies-and-aids", "care", "transport", "other");

    /** The day of the hand-over. Days of service are counted from it, since tests may still run when it is over. */
    static final LocalDate MADE_ON = today();

    /** The oldest day of service that a receipt tells of on the day of the hand-over and on the one after it. */
    static final LocalDate OLDEST = MADE_ON.minusYears(5).plusDays(1);

    private Receipts() {}

    private static LocalDate today() {
        return LegalCalendar.dayOf(Clock.systemUTC().instant());
    }

    /** The first day that a receipt tells of, as of now. */
    static LocalDate first() {
        return today().minusYears(5);
    }

    /** What all of {@link #many} comes to, in cents. */
    static long centsOfMany() {
        long cents = 0;
        for (int i = 0; i < MANY; i++) {
            cents += cents(i);
        }
        return cents;
    }

    private static long cents(int line) {
        return 1_001 + line * 37L % 90_000;
    }

    /** Some of all kinds, and what is not shown: too old, corrected, cancelled, in dollars. */
    static String some(String kvnr) {
        return String.join(
                "\n",
                bill(kvnr, "too-old", "active", "doctors", OLDEST.minusDays(2), 99_900, "EUR"),
                bill(kvnr, "oldest", "active", "doctors", OLDEST, 1_000, "EUR"),
                bill(kvnr, "hospital", "active", "hospital", MADE_ON.minusDays(100), 412_345, "EUR"),
                bill(kvnr, "corrected", "active", "medicines", MADE_ON.minusDays(50), 9_999, "EUR"),
                bill(kvnr, "corrected", "active", "medicines", MADE_ON.minusDays(50), 1_999, "EUR"),
                bill(kvnr, "cancelled", "active", "transport", MADE_ON.minusDays(40), 5_000, "EUR"),
                bill(kvnr, "cancelled", "cancelled", "transport", MADE_ON.minusDays(40), 5_000, "EUR"),
                bill(kvnr, "dollars", "active", "doctors", MADE_ON.minusDays(30), 5_000, "USD"),
                bill(kvnr, "newest", "active", "dentists", MADE_ON, 8_050, "EUR"),
                "");
    }

    static String many(String kvnr) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            lines.append(bill(
                            kvnr,
                            "many-" + i,
                            "active",
                            AREAS.get(i % AREAS.size()),
                            MADE_ON.minusDays(i * 1_800L / MANY),
                            cents(i),
                            "EUR"))
                    .append('\n');
        }
        return lines.toString();
    }

    private static String bill(
            String kvnr, String id, String status, String area, LocalDate day, long cents, String currency) {
        return """
                {"resourceType": "ExplanationOfBenefit", "id": "%1$s-%2$s", "status": "%3$s", "type": {"coding": [{"system": "https://portal.example/fhir/CodeSystem/leistungsbereich", "code": "%4$s"}]}, "use": "claim", "patient": {"reference": "Patient/%1$s"}, "created": "%5$s", "insurer": {"identifier": {"system": "http://fhir.de/sid/arge-ik/iknr", "value": "102114819"}}, "provider": {"display": "Praxis Weiß, %4$s"}, "outcome": "complete", "insurance": [{"focal": true, "coverage": {"display": "GKV"}}], "item": [{"sequence": 1, "productOrService": {"text": "Leistung %2$s"}, "servicedDate": "%5$s", "net": {"value": %6$s, "currency": "%7$s"}}]}""".formatted(
                kvnr, id, status, area, day, String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100), currency);
    }
}
