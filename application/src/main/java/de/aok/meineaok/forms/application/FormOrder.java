package de.aok.meineaok.forms.application;

import de.aok.meineaok.account.AccountId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * That a person ordered a form by post.
 *
 * @param form its ID
 * @param orderedAt when, to the microsecond, as databases keep it
 */
public record FormOrder(UUID id, AccountId account, String form, Instant orderedAt) {
    public FormOrder {
        orderedAt = orderedAt.truncatedTo(ChronoUnit.MICROS);
    }
}
