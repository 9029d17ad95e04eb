package de.aok.meineaok.testing;

import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.insured.application.port.ReceivedBills;
import de.aok.meineaok.receipt.ServiceArea;
import de.aok.meineaok.receipt.application.AreaTotal;
import de.aok.meineaok.receipt.application.LinePlace;
import de.aok.meineaok.receipt.application.ReceiptLine;
import de.aok.meineaok.receipt.application.ReceiptPeriod;
import de.aok.meineaok.receipt.application.port.BilledServices;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was billed, in memory. */
final class InMemoryBills implements ReceivedBills, BilledServices {
    /** Identifiers in the order of a database, which is that of their text. */
    private static final Comparator<LinePlace> NEWEST_FIRST = Comparator.comparing(LinePlace::day)
            .thenComparing(place -> place.id().toString())
            .reversed();

    private final Map<String, InsuredRecord.Bill> bills;

    InMemoryBills(InMemoryDatabase database) {
        bills = database.table(new LinkedHashMap<>());
    }

    @Override
    public void store(List<InsuredRecord.Bill> newBills) {
        newBills.forEach(bill -> bills.put(bill.id(), bill));
    }

    @Override
    public List<ReceiptLine> lines(Kvnr kvnr, ReceiptPeriod period, @Nullable ServiceArea area) {
        return page(kvnr, period, area, null, Integer.MAX_VALUE);
    }

    @Override
    public List<ReceiptLine> page(
            Kvnr kvnr, ReceiptPeriod period, @Nullable ServiceArea area, @Nullable LinePlace after, int atMost) {
        return within(kvnr, period, area)
                .filter(line -> after == null || NEWEST_FIRST.compare(line.place(), after) > 0)
                .sorted(Comparator.comparing(ReceiptLine::place, NEWEST_FIRST))
                .limit(atMost)
                .toList();
    }

    @Override
    public List<AreaTotal> totals(Kvnr kvnr, ReceiptPeriod period, @Nullable ServiceArea area) {
        Map<ServiceArea, AreaTotal> totals = new EnumMap<>(ServiceArea.class);
        within(kvnr, period, area)
                .forEach(line -> totals.compute(line.billed().area(), (of, before) -> {
                    AreaTotal sum = before == null ? new AreaTotal(of, 0, Euro.ZERO) : before;
                    return new AreaTotal(
                            of, sum.lines() + 1, sum.cost().plus(line.billed().cost()));
                }));
        return List.copyOf(totals.values());
    }

    @Override
    public Optional<ReceiptLine> find(Kvnr kvnr, UUID id) {
        return lines(kvnr).filter(line -> line.id().equals(id)).findFirst();
    }

    private Stream<ReceiptLine> within(Kvnr kvnr, ReceiptPeriod period, @Nullable ServiceArea area) {
        return lines(kvnr)
                .filter(line -> period.contains(line.billed().day()))
                .filter(line -> area == null || line.billed().area() == area);
    }

    private Stream<ReceiptLine> lines(Kvnr kvnr) {
        return bills.values().stream()
                .filter(bill -> bill.kvnr().equals(kvnr))
                .flatMap(bill -> IntStream.range(0, bill.services().size())
                        .mapToObj(i ->
                                new ReceiptLine(bill.idOf(i), bill.services().get(i))));
    }
}
