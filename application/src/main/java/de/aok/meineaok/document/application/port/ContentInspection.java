package de.aok.meineaok.document.application.port;

import de.aok.meineaok.document.FileFormat;
import de.aok.meineaok.document.FileProblem;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** Tells what a content is, by itself alone, and whether it may be taken. */
@Rule(RuleId.DOC_2)
public interface ContentInspection {

    /**
     * Inspects a content. Whatever is in it, that takes bounded time and memory.
     *
     * @param content read as needed, from any place; not closed
     * @throws IOException if it cannot be had, which says nothing about it
     */
    Finding inspect(SeekableByteChannel content) throws IOException;

    /** What was found. */
    sealed interface Finding {
        /** It may be taken. */
        record Taken(FileFormat format) implements Finding {}

        /** It may not. */
        record Refused(FileProblem problem) implements Finding {}
    }
}
