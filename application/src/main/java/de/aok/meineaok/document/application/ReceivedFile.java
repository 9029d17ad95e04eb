package de.aok.meineaok.document.application;

import de.aok.meineaok.document.FileFormat;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.Sha256;

/**
 * A file that was taken.
 *
 * @param name as whoever sent it called it, without a path or control characters; only ever shown
 * @param size in bytes
 * @param released whether the scanner has found it clean; until then nobody gets it
 */
public record ReceivedFile(FileId id, String name, FileFormat format, long size, Sha256 sha256, boolean released) {}
