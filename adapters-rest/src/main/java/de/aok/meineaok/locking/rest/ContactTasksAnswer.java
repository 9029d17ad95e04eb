package de.aok.meineaok.locking.rest;

import java.util.List;

/**
 * The tasks that are open.
 *
 * @param tasks the oldest first
 */
public record ContactTasksAnswer(List<ContactTaskAnswer> tasks) {}
