package de.aok.meineaok.mailbox.application;

import de.aok.meineaok.mailbox.MessageId;
import java.time.Instant;

/**
 * Where a message stands among others: by when it was sent, and of those sent at the same moment by identifier. A page that goes on
 * from a place is the same, whatever has arrived since.
 */
public record Place(Instant sentAt, MessageId id) {}
