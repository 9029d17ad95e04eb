package de.aok.meineaok.document.application;

import java.time.Instant;
import java.util.UUID;

/** Where an upload stands among those of its account. */
public record UploadPlace(Instant handedInAt, UUID id) {}
