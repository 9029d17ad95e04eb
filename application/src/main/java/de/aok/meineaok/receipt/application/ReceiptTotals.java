package de.aok.meineaok.receipt.application;

import de.aok.meineaok.identity.Euro;
import de.aok.meineaok.insured.application.BilledService;
import de.aok.meineaok.receipt.ServiceArea;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a receipt comes to, exact to the cent.
 *
 * @param areas those with lines, in the order of the areas
 */
@Rule({RuleId.RCP_1, RuleId.RCP_3})
public record ReceiptTotals(List<AreaTotal> areas) {
    public ReceiptTotals {
        areas = areas.stream().sorted(Comparator.comparing(AreaTotal::area)).toList();
    }

    static ReceiptTotals of(List<ReceiptLine> lines) {
        Map<ServiceArea, AreaTotal> totals = new EnumMap<>(ServiceArea.class);
        for (ReceiptLine line : lines) {
            BilledService billed = line.billed();
            totals.merge(
                    billed.area(),
                    new AreaTotal(billed.area(), 1, billed.cost()),
                    (all, one) -> new AreaTotal(
                            one.area(), all.lines() + 1, all.cost().plus(one.cost())));
        }
        return new ReceiptTotals(List.copyOf(totals.values()));
    }

    /** Of all areas together. */
    public Euro cost() {
        return areas.stream().map(AreaTotal::cost).reduce(Euro.ZERO, Euro::plus);
    }

    /** How many lines there are in all areas together. */
    public int lines() {
        return areas.stream().mapToInt(AreaTotal::lines).sum();
    }
}
