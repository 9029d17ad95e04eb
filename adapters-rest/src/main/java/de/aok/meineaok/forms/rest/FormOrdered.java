package de.aok.meineaok.forms.rest;

import java.time.Instant;
import java.util.UUID;

/**
 * That a form is on its way by post.
 *
 * @param notice where it goes, in the language of the request
 */
public record FormOrdered(UUID id, String formId, Instant orderedAt, String notice) {}
