package de.aok.meineaok.document.rest;

import de.aok.meineaok.document.application.ShowUploads;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the person handed in at once.
 *
 * @param id by which messages refer to it
 * @param number by which the person and the AOK speak of it
 * @param kind what it is
 * @param caseId the case that it opened or joined
 * @param handedInAt when
 * @param files in their order
 */
public record UploadEntry(UUID id, String number, String kind, UUID caseId, Instant handedInAt, List<FileEntry> files) {
    /** Of what was handed in, with its files. */
    public static UploadEntry of(ShowUploads.Shown shown) {
        return new UploadEntry(
                shown.upload().id(),
                shown.upload().number(),
                shown.upload().kind().name(),
                shown.upload().caseId(),
                shown.upload().handedInAt(),
                FileEntry.all(shown.files()));
    }

    @Override
    public String toString() {
        return "UploadEntry[…]";
    }
}
