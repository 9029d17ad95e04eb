package de.aok.meineaok.retention.rest;

import java.util.List;

/**
 * The deletion protocol of some days.
 *
 * @param counts in the order of days, classes and kinds; days on which nothing was deleted have none
 */
public record DeletionProtocolAnswer(List<DeletionCountAnswer> counts) {}
