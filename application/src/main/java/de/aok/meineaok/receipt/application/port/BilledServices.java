package de.aok.meineaok.receipt.application.port;

import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.receipt.ServiceArea;
import de.aok.meineaok.receipt.application.AreaTotal;
import de.aok.meineaok.receipt.application.LinePlace;
import de.aok.meineaok.receipt.application.ReceiptLine;
import de.aok.meineaok.receipt.application.ReceiptPeriod;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was billed on insured persons' cards. What is asked about one of them is answered from her services alone. */
@Rule({RuleId.RCP_1, RuleId.RCP_2})
public interface BilledServices {

    /**
     * All lines of a period in one go, newest first.
     *
     * @param area null for all
     */
    List<ReceiptLine> lines(Kvnr kvnr, ReceiptPeriod period, @Nullable ServiceArea area);

    /**
     * A page of them, in the same order.
     *
     * @param after begins behind this place; null for the first page
     */
    List<ReceiptLine> page(
            Kvnr kvnr, ReceiptPeriod period, @Nullable ServiceArea area, @Nullable LinePlace after, int atMost);

    /** What they come to, for each area that has any. */
    List<AreaTotal> totals(Kvnr kvnr, ReceiptPeriod period, @Nullable ServiceArea area);

    /** A line of a person. */
    Optional<ReceiptLine> find(Kvnr kvnr, UUID id);
}
