package de.aok.meineaok.mailbox.rest;

import de.aok.meineaok.document.application.ReceivedFile;
import java.util.List;
import java.util.UUID;

/**
 * A file that is attached to a message.
 *
 * @param id by which it is fetched
 * @param name as it is to be called
 * @param mediaType such as {@code application/pdf}
 * @param size in bytes
 * @param sha256 its checksum, in hexadecimal digits
 * @param released whether it can be fetched; else it is still being checked for malware
 */
public record AttachmentAnswer(UUID id, String name, String mediaType, long size, String sha256, boolean released) {
    static List<AttachmentAnswer> all(List<ReceivedFile> files) {
        return files.stream()
                .map(file -> new AttachmentAnswer(
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
        return "AttachmentAnswer[…]";
    }
}
