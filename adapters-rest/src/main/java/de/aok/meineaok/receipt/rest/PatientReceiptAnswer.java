package de.aok.meineaok.receipt.rest;

import de.aok.meineaok.problem.rest.Cursor;
import de.aok.meineaok.receipt.ServiceArea;
import de.aok.meineaok.receipt.application.LinePlace;
import de.aok.meineaok.receipt.application.Receipt;
import de.aok.meineaok.rule.RuleId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient receipt, or a page of one.
 *
 * @param from the first day that it tells of
 * @param to the last one
 * @param area the one that it is narrowed to; left out if it tells of all
 * @param lines newest first
 * @param totals of the whole receipt by area, also with a page
 * @param total of all of them
 * @param next what to ask for the next page with; left out if there is none
 */
public record PatientReceiptAnswer(
        LocalDate from,
        LocalDate to,
        @Nullable String area,
        List<ReceiptLineEntry> lines,
        List<AreaTotalEntry> totals,
        BigDecimal total,
        @Nullable String next) {

    static PatientReceiptAnswer of(Receipt receipt) {
        ServiceArea area = receipt.area();
        return new PatientReceiptAnswer(
                receipt.period().from(),
                receipt.period().to(),
                area == null ? null : area.name(),
                receipt.lines().stream().map(ReceiptLineEntry::of).toList(),
                receipt.totals().areas().stream().map(AreaTotalEntry::of).toList(),
                receipt.totals().cost().amount(),
                cursor(receipt.next()));
    }

    private static @Nullable String cursor(@Nullable LinePlace place) {
        return place == null
                ? null
                : Cursor.of(place.day().atStartOfDay(ZoneOffset.UTC).toInstant(), place.id());
    }

    /** See {@link Cursor#parse}. */
    static @Nullable LinePlace place(String parameter, @Nullable String cursor) {
        return Cursor.parse(
                parameter,
                cursor,
                (at, id) -> new LinePlace(LocalDate.ofInstant(at, ZoneOffset.UTC), id),
                RuleId.RCP_1);
    }
}
