package de.aok.meineaok.document.application;

import de.aok.meineaok.document.application.port.FileVault;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** What came of asking for a file. */
@Rule(RuleId.DOC_2)
public sealed interface Fetched {
    /** @param content to be closed */
    record Released(ReceivedFile file, InputStream content) implements Fetched {}

    /** The scanner has not looked at it yet. */
    enum BeingChecked implements Fetched {
        BEING_CHECKED
    }

    /** There is none for whoever asked. */
    enum Unknown implements Fetched {
        UNKNOWN
    }

    /**
     * Opens a file for whoever may have it.
     *
     * @param file empty if there is none for whoever asked
     * @throws UncheckedIOException if its content cannot be read
     */
    static Fetched of(Optional<ReceivedFile> file, FileVault vault) {
        if (file.isEmpty()) {
            return Unknown.UNKNOWN;
        }
        if (!file.get().released()) {
            return BeingChecked.BEING_CHECKED;
        }
        try {
            return new Released(
                    file.get(), Channels.newInputStream(vault.open(file.get().id())));
        } catch (NoSuchFileException e) {
            // Deleted this very moment.
            return Unknown.UNKNOWN;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
