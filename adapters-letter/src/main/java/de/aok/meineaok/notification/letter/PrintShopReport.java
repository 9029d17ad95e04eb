package de.aok.meineaok.notification.letter;

import de.aok.meineaok.notification.application.BatchId;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.DeliveryReport;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the print shop says in a file: {@code {"kind": …, "at": …}}, with what its kind needs besides, and nothing else. */
final class PrintShopReport {
    /** Enough to name ten thousand letters. */
    static final int MOST_BYTES = 512 * 1024;

    private PrintShopReport() {}

    /** Why the post brought a letter back. */
    enum Reason {
        UNKNOWN_ADDRESSEE,
        MOVED,
        REFUSED,
        DECEASED,
        OTHER
    }

    /** @throws IOException if it cannot be understood */
    static DeliveryReport parse(byte[] json) throws IOException {
        if (json.length > MOST_BYTES) {
            throw new IOException("that is too long for a report");
        }
        Map<String, Object> report = PlainJson.object(PlainJson.read(json));
        return switch (PlainJson.text(report, "kind")) {
            case "acknowledgement" ->
                acknowledgement(PlainJson.object(report, Set.of("kind", "batch", "letters", "at")));
            case "returned" -> returned(PlainJson.object(report, Set.of("kind", "letter", "reason", "at")));
            default -> throw new IOException("there is no such kind of report");
        };
    }

    private static DeliveryReport.Acknowledgement acknowledgement(Map<String, Object> report) throws IOException {
        Set<CommissionId> letters = new HashSet<>();
        for (Object letter : PlainJson.list(report, "letters")) {
            letters.add(new CommissionId(PlainJson.uuid(letter)));
        }
        return new DeliveryReport.Acknowledgement(
                new BatchId(PlainJson.uuid(report, "batch")), letters, PlainJson.instant(report, "at"));
    }

    private static DeliveryReport.ReturnedLetter returned(Map<String, Object> report) throws IOException {
        String reason = PlainJson.text(report, "reason");
        if (Arrays.stream(Reason.values()).map(Reason::name).noneMatch(reason::equals)) {
            throw new IOException("there is no such reason");
        }
        return new DeliveryReport.ReturnedLetter(
                new CommissionId(PlainJson.uuid(report, "letter")), reason, PlainJson.instant(report, "at"));
    }
}
