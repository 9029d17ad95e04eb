package de.aok.meineaok.typesetting.letter;

import java.io.IOException;
import java.util.List;

/** A document was set, but not as it should be. Tells kinds of warnings alone: their texts may quote the document. */
public final class FaultySettingException extends IOException {
    private static final long serialVersionUID = 1L;

    FaultySettingException(List<String> warnings) {
        super("set with warnings: " + warnings);
    }
}
