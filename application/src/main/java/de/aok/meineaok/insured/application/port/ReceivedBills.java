package de.aok.meineaok.insured.application.port;

import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.List;

/** Keeps what was billed on insured persons' cards, as it was handed over last. */
@Rule(RuleId.RCP_1)
public interface ReceivedBills {

    /**
     * Stores bills, each with all its services in place of an earlier one of the same ID, whosever that was. One without services takes
     * the earlier one away. The person need not be known.
     *
     * @param bills at most one of each ID
     */
    void store(List<InsuredRecord.Bill> bills);
}
