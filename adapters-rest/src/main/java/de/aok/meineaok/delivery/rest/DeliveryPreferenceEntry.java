package de.aok.meineaok.delivery.rest;

import de.aok.meineaok.delivery.DeliveryPreference;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import jakarta.validation.constraints.NotNull;

/**
 * How letters arrive: what is chosen, and what holds.
 *
 * @param preference {@code POST} or {@code ONLINE}
 */
public record DeliveryPreferenceEntry(
        @Rule(RuleId.DLV_1) @NotNull DeliveryPreference preference) {}
