package de.aok.meineaok.document;

import de.aok.meineaok.rule.Problem;
import de.aok.meineaok.rule.RuleId;

/** What can be wrong with a file, or with the files of one request. */
public enum FileProblem implements Problem {
    /** Nothing is in it. */
    EMPTY,
    TOO_LARGE,
    TOO_MANY,
    NONE,
    /** Its content is none of the formats that are taken. */
    FORMAT_NOT_TAKEN,
    /** A PDF that asks for a password, or forbids something by one. */
    ENCRYPTED,
    /** A PDF with a script, or with something that starts or sends by itself. */
    ACTIVE,
    /** It cannot be read as what it is, or only at a cost that no honest file has. */
    BROKEN,
    /** The scanner knows it for malware. */
    MALWARE,
    /** A letter of the AOK that is no PDF. */
    LETTER_NO_PDF,
    /** Whoever has ended the use hands in by post. */
    USE_ENDED;

    @Override
    public RuleId rule() {
        return this == USE_ENDED ? RuleId.END_2 : RuleId.DOC_2;
    }
}
