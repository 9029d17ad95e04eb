package de.aok.meineaok.notification.letter;

import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.files.FileDrop;
import de.aok.meineaok.notification.application.port.Letters;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Drops each letter into a folder as {@code <commission>.pdf}, from where they are printed. A repeat replaces the file, and so makes
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
    public void send(CommissionId id, Commission.Letter letter) throws UndeliverableException {
        byte[] pdf = letters.render(letter);
        try {
            drop.put(id + ".pdf", pdf);
        } catch (IOException e) {
            throw new UndeliverableException("the letter " + id + " could not be written", e);
        }
    }
}
