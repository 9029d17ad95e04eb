package de.aok.meineaok.login;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees after login, to notice a login that was not hers.
 *
 * @param at when the login before was; null at the first
 * @param failedSince how many attempts failed since
 */
@Rule(RuleId.LOG_6)
public record LastLogin(@Nullable Instant at, int failedSince) {}
