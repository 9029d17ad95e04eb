package de.aok.meineaok.receipt.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.receipt.ReceiptRules;
import de.aok.meineaok.receipt.ServiceArea;
import de.aok.meineaok.receipt.application.port.BilledServices;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows a person what was billed on her card: all of a period at once, or page by page. */
@Rule({RuleId.RCP_1, RuleId.RCP_2})
public final class ShowReceipt {
    private final ReceiptRules rules;
    private final Accounts accounts;
    private final BilledServices services;
    private final Transactions transactions;
    private final Clock clock;

    public ShowReceipt(
            ReceiptRules rules, Accounts accounts, BilledServices services, Transactions transactions, Clock clock) {
        this.rules = rules;
        this.accounts = accounts;
        this.services = services;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What a person asks for.
     *
     * @param from null for as long ago as a receipt reaches
     * @param to null for today
     * @param area null for all
     */
    public record Query(
            AccountId account,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable ServiceArea area) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Shown(Receipt receipt) implements Outcome {}

        /** The period cannot be asked for. */
        record Refused(List<Violation> violations) implements Outcome {
            public Refused {
                violations = List.copyOf(violations);
            }
        }

        /** The account was closed meanwhile. */
        enum NoAccount implements Outcome {
            NO_ACCOUNT
        }
    }

    /** The whole receipt. */
    public Outcome show(Query query) {
        return show(query, (kvnr, period) -> {
            List<ReceiptLine> lines = services.lines(kvnr, period, query.area());
            return new Receipt(period, query.area(), lines, ReceiptTotals.of(lines), null);
        });
    }

    /**
     * A page of it.
     *
     * @param after where the page before it ended; null for the first page
     */
    public Outcome page(Query query, @Nullable LinePlace after, int atMost) {
        return show(query, (kvnr, period) -> {
            List<ReceiptLine> found = services.page(kvnr, period, query.area(), after, atMost + 1);
            boolean more = found.size() > atMost;
            return new Receipt(
                    period,
                    query.area(),
                    more ? found.subList(0, atMost) : found,
                    new ReceiptTotals(services.totals(kvnr, period, query.area())),
                    more ? found.get(atMost - 1).place() : null);
        });
    }

    /** A line that she can be shown today. */
    Optional<ReceiptLine> line(Kvnr kvnr, UUID id) {
        ReceiptPeriod whole = whole();
        return services.find(kvnr, id)
                .filter(line -> whole.contains(line.billed().day()));
    }

    private ReceiptPeriod whole() {
        LocalDate today = today();
        return new ReceiptPeriod(rules.firstDay(today), today);
    }

    LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }

    private interface Reading {
        Receipt read(Kvnr kvnr, ReceiptPeriod period);
    }

    private Outcome show(Query query, Reading reading) {
        ReceiptPeriod whole = whole();
        LocalDate from = query.from() == null ? whole.from() : query.from();
        LocalDate to = query.to() == null ? whole.to() : query.to();
        List<Violation> violations = rules.check(from, to, whole.to());
        if (!violations.isEmpty()) {
            return new Outcome.Refused(violations);
        }
        return transactions.required(() -> accounts.find(query.account())
                .map(Account::kvnr)
                .<Outcome>map(kvnr -> new Outcome.Shown(reading.read(kvnr, new ReceiptPeriod(from, to))))
                .orElse(Outcome.NoAccount.NO_ACCOUNT));
    }
}
