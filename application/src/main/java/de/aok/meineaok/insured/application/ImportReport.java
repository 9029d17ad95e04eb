package de.aok.meineaok.insured.application;

import java.util.List;

/**
 * What became of a hand-over. Safe to log.
 *
 * @param persons number of records of persons that were stored
 * @param insurances number of records of insurances that were stored
 * @param bills number of records of bills that were stored or withdrawn
 * @param malformed number of lines that were skipped
 * @param findings the first {@value #MOST_FINDINGS} of the skipped lines, and of bills that were entered in error, and why
 */
public record ImportReport(
        long persons, long insurances, long bills, long malformed, List<InsuredRecord.Malformed> findings) {
    static final int MOST_FINDINGS = 1_000;

    public ImportReport {
        findings = List.copyOf(findings);
    }

    /** Number of lines that were read, blank ones not counted. */
    public long lines() {
        return persons + insurances + bills + malformed;
    }
}
