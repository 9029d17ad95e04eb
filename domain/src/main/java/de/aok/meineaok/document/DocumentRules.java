package de.aok.meineaok.document;

import de.aok.meineaok.rule.Demands;
import de.aok.meineaok.rule.RuleId;

/**
 * What a portal's operator decides about files.
 *
 * @param largestMegabytes how large a file may be, in units of 1,048,576 bytes
 * @param mostFiles how many one request may bring
 */
public record DocumentRules(int largestMegabytes, int mostFiles) {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int MOST_MEGABYTES = 1024;
    private static final int MOST_FILES = 100;

    public DocumentRules {
        Demands.on("document")
                .between(RuleId.DOC_2, "largest-megabytes", largestMegabytes, 1, MOST_MEGABYTES)
                .between(RuleId.DOC_2, "most-files", mostFiles, 1, MOST_FILES)
                .areMet();
    }

    public static DocumentRules aokNiedersachsen() {
        return new DocumentRules(10, 10);
    }

    /** How many bytes a file may have. */
    public long largestBytes() {
        return (long) largestMegabytes * MEGABYTE;
    }
}
