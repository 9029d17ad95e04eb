package de.aok.meineaok.mailbox.rest;

import java.util.UUID;

/**
 * A message is on its way, or was already.
 *
 * @param id its identifier
 */
public record MessageSent(UUID id) {}
