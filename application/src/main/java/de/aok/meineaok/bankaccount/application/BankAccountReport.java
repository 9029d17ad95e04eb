package de.aok.meineaok.bankaccount.application;

import de.aok.meineaok.changerequest.application.BankAccount;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What the core system has on file of a person's bank accounts. Of several reports the latest counts, in whatever order they come.
 *
 * @param occurredAt when it was so, to the microsecond, as databases keep it
 * @param eventId of the event that tells it
 * @param accounts all of them
 */
public record BankAccountReport(Instant occurredAt, String eventId, List<BankAccount> accounts) {
    public BankAccountReport {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
        accounts = List.copyOf(accounts);
    }

    /** Whether it takes the place of another. */
    public boolean isLaterThan(BankAccountReport other) {
        int inTime = occurredAt.compareTo(other.occurredAt);
        return inTime > 0 || (inTime == 0 && eventId.compareTo(other.eventId) > 0);
    }

    @Override
    public String toString() {
        return "BankAccountReport[…]";
    }
}
