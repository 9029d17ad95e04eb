package de.aok.meineaok.notification.letter;

import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.LetterBatch;
import de.aok.meineaok.notification.application.files.FileDrop;
import de.aok.meineaok.notification.application.port.Letters;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Drops each letter of a batch into a folder as {@code <commission>.pdf}, for development. A repeat replaces the file, and so makes
 * no second letter.
 */
@Rule(RuleId.NTF_3)
public final class LetterFiles implements Letters {
    private final FileDrop drop;
    private final LetterPdf letters;

    /** @param folder made with the first letter, if it is not there */
    public LetterFiles(Path folder, LetterPdf letters) {
        this.drop = new FileDrop(folder);
        this.letters = letters;
    }

    @Override
    public Map<CommissionId, UndeliverableException> send(LetterBatch batch) throws UndeliverableException {
        Map<CommissionId, UndeliverableException> leftOut = new HashMap<>();
        for (LetterBatch.Entry entry : batch.letters()) {
            byte[] pdf;
            try {
                pdf = letters.render(entry);
            } catch (UndeliverableException e) {
                leftOut.put(entry.id(), e);
                continue;
            }
            put(entry.id(), pdf);
        }
        return leftOut;
    }

    private void put(CommissionId id, byte[] pdf) throws UndeliverableException {
        try {
            drop.put(Manifest.fileOf(id), pdf);
        } catch (IOException e) {
            throw UndeliverableException.channelDown("the letter " + id + " could not be written", e);
        }
    }
}
