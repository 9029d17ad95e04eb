package de.aok.meineaok.document.rest;

import de.aok.meineaok.document.application.ReceivedFile;
import java.util.List;
import java.util.UUID;

/**
 * A file that came with a message, or was handed in.
 *
 * @param id by which it is fetched
 * @param name as it is to be called
 * @param mediaType such as {@code application/pdf}
 * @param size in bytes
 * @param sha256 its checksum, in hexadecimal digits
 * @param released whether it can be fetched; else it is still being checked for malware
 */
public record FileEntry(UUID id, String name, String mediaType, long size, String sha256, boolean released) {
    /** Those of a message or an upload, in their order. */
    public static List<FileEntry> all(List<ReceivedFile> files) {
        return files.stream()
                .map(file -> new FileEntry(
                        file.id().value(),
                        file.name(),
                        file.format().mediaType(),
                        file.size(),
                        file.sha256().hex(),
                        file.released()))
                .toList();
    }

    @Override
    public String toString() {
        return "FileEntry[…]";
    }
}
