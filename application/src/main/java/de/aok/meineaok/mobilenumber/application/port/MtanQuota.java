package de.aok.meineaok.mobilenumber.application.port;

import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.LocalDate;

/** Counts the mTANs sent to a number, over all accounts and servers. */
@Rule(RuleId.MTN_2)
public interface MtanQuota {

    /**
     * Takes one of a day's mTANs for a number.
     *
     * @return false if none is left
     */
    boolean take(MobileNumber number, LocalDate day, int perDay);
}
