package de.aok.meineaok.login.application;

import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.changerequest.application.port.UnconfirmedChanges;
import de.aok.meineaok.login.application.port.LoginTraces;
import de.aok.meineaok.mobilenumber.application.port.NumberChanges;
import de.aok.meineaok.notification.application.Channel;
import de.aok.meineaok.retention.RetentionClass;
import de.aok.meineaok.retention.RetentionRules;
import de.aok.meineaok.retention.application.port.DeletionProtocol;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.IntUnaryOperator;

/**
 * Removes technical login data (technische Anmeldedaten) that were not used for longer than RET-2 allows. Daily; in small
 * transactions, so that it holds nobody up and goes on where it was broken off. What goes is counted in the deletion protocol.
 */
@Rule({RuleId.LOG_2, RuleId.RET_1, RuleId.RET_4})
public final class RemoveLoginTraces {
    private static final RetentionClass KEPT = RetentionClass.TECHNICAL_LOGIN_DATA;
    private static final int AT_ONCE = 500;

    private final RetentionRules rules;
    private final LoginTraces traces;
    private final UnconfirmedChanges unconfirmed;
    private final NumberChanges numbers;
    private final DeletionProtocol protocol;
    private final Transactions transactions;
    private final Clock clock;

    public RemoveLoginTraces(
            RetentionRules rules,
            LoginTraces traces,
            UnconfirmedChanges unconfirmed,
            NumberChanges numbers,
            DeletionProtocol protocol,
            Transactions transactions,
            Clock clock) {
        this.rules = rules;
        this.traces = traces;
        this.unconfirmed = unconfirmed;
        this.numbers = numbers;
        this.protocol = protocol;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return how many were removed */
    public int removeAll() {
        LocalDate today = LegalCalendar.dayOf(clock.instant());
        LocalDate keptFrom = rules.period(KEPT).keptFrom(today);
        Instant before = rules.keptSince(KEPT, today);
        int total = all(today, "login-attempt", atMost -> traces.removeAttempts(before, atMost))
                + all(today, "session", atMost -> traces.removeSessions(before, atMost))
                + all(today, "unknown-name", atMost -> traces.removeCountsOfUnknownNames(before, atMost))
                + all(today, "unknown-name-trail", atMost -> traces.removeChainsOfUnknownNames(before, atMost))
                + all(today, "mtan-count", atMost -> traces.removeMtanCounts(keptFrom, atMost))
                + all(today, "unconfirmed-change", atMost -> unconfirmed.removeNamedBefore(keptFrom, atMost))
                + all(today, "number-change", atMost -> numbers.removeNamedBefore(keptFrom, atMost));
        for (Channel channel : Channel.values()) {
            total += all(today, "commission", atMost -> traces.removeCommissions(channel, before, atMost));
        }
        return total;
    }

    private int all(LocalDate today, String kind, IntUnaryOperator removal) {
        int total = 0;
        while (true) {
            int removed = transactions.required(() -> {
                int some = removal.applyAsInt(AT_ONCE);
                if (some > 0) {
                    protocol.add(today, KEPT, kind, some, 0);
                }
                return some;
            });
            total += removed;
            if (removed < AT_ONCE) {
                return total;
            }
        }
    }
}
