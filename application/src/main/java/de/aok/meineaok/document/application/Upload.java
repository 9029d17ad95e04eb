package de.aok.meineaok.document.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.document.UploadKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What a person handed in at once.
 *
 * @param id identifies it inside the portal
 * @param number the receipt's number (Eingangsnummer), by which person and AOK speak of it, and the core system of its case; unique
 * @param account whose it is
 * @param caseId the case (Vorgang) that it opened or joined; it is found under this ID once the core system tells of it
 * @param handedInAt when, to the microsecond, as databases keep it
 */
public record Upload(UUID id, String number, AccountId account, UploadKind kind, UUID caseId, Instant handedInAt) {
    public Upload {
        handedInAt = handedInAt.truncatedTo(ChronoUnit.MICROS);
    }
}
