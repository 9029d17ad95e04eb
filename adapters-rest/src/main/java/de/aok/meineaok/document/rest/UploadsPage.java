package de.aok.meineaok.document.rest;

import de.aok.meineaok.document.application.ShowUploads;
import de.aok.meineaok.document.application.UploadPlace;
import de.aok.meineaok.problem.rest.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what the person handed in.
 *
 * @param uploads the newest first
 * @param next what {@code before} is to be for the next page; null if there is none
 */
public record UploadsPage(
        List<UploadEntry> uploads, @Nullable String next) {
    static UploadsPage of(ShowUploads.Page page) {
        UploadPlace next = page.next();
        return new UploadsPage(
                page.shown().stream().map(UploadEntry::of).toList(),
                next == null ? null : Cursor.of(next.handedInAt(), next.id()));
    }
}
