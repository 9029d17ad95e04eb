package de.aok.meineaok.login.application;

import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.login.application.port.LoginTraces;
import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.retention.RetentionClass;
import de.aok.meineaok.retention.RetentionRules;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.IntUnaryOperator;

/**
 * Removes technical login data (technische Anmeldedaten) that were not used for longer than RET-2 allows. Daily; in small
 * transactions, so that it holds nobody up and goes on where it was broken off.
 */
@Rule(RuleId.LOG_2)
public final class RemoveLoginTraces {
    private static final int AT_ONCE = 500;

    private final RetentionRules rules;
    private final LoginTraces traces;
    private final Transactions transactions;
    private final Clock clock;

    public RemoveLoginTraces(RetentionRules rules, LoginTraces traces, Transactions transactions, Clock clock) {
        this.rules = rules;
        this.traces = traces;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return how many were removed */
    public int removeAll() {
        LocalDate keptFrom =
                rules.period(RetentionClass.TECHNICAL_LOGIN_DATA).keptFrom(LegalCalendar.dayOf(clock.instant()));
        Instant before = LegalCalendar.startOf(keptFrom);
        int total = all(atMost -> traces.removeAttempts(before, atMost))
                + all(atMost -> traces.removeSessions(before, atMost))
                + all(atMost -> traces.removeCountsOfUnknownNames(before, atMost))
                + all(atMost -> traces.removeChainsOfUnknownNames(before, atMost))
                + all(atMost -> traces.removeMtanCounts(keptFrom, atMost));
        for (Channel channel : Channel.values()) {
            total += all(atMost -> traces.removeCommissions(channel, before, atMost));
        }
        return total;
    }

    private int all(IntUnaryOperator removal) {
        int total = 0;
        while (true) {
            int removed = transactions.required(() -> removal.applyAsInt(AT_ONCE));
            total += removed;
            if (removed < AT_ONCE) {
                return total;
            }
        }
    }
}
