package de.aok.meineaok.notification.rest;

import java.util.List;

/**
 * What could not be delivered.
 *
 * @param commissions what has waited for longest first
 */
public record UndeliveredCommissionsAnswer(List<UndeliveredCommissionAnswer> commissions) {}
