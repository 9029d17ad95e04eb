package de.aok.meineaok.notification.letter;

import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.LetterBatch;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import java.io.IOException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Sets letters of every kind, each as one A4 page by DIN 5008 form B with what is enclosed behind it, in PDF/A-2a and PDF/UA-1. For any number of
 * threads.
 */
public final class LetterPdf {
    private final LetterSender sender;

    /** As many as ever were at work at once; to make one costs more than to set a letter. */
    private final Deque<LetterPress> idle = new ConcurrentLinkedDeque<>();

    /**
     * Makes everything ready for the first letter.
     *
     * @throws IOException if the fonts cannot be read
     * @throws IllegalArgumentException if a template is wrong, or the sender's return line is too wide for the window
     */
    public LetterPdf(LetterSender sender) throws IOException {
        this.sender = sender;
        idle.push(new LetterPress(sender));
    }

    /** Sets one letter of a batch; see {@link #render(Commission.Letter)}. */
    byte[] render(LetterBatch.Entry entry) throws UndeliverableException {
        Commission.Letter letter = entry.letter();
        if (letter == null) {
            throw UndeliverableException.refused("its content cannot be read", null);
        }
        return render(letter);
    }

    /**
     * Sets one letter.
     *
     * @return the PDF file
     * @throws UndeliverableException if a character has no glyph, the address does not fit the window, or setting fails
     */
    public byte[] render(Commission.Letter letter) throws UndeliverableException {
        try {
            LetterPress press = pressAtHand();
            try {
                return press.print(letter);
            } finally {
                idle.push(press);
            }
        } catch (IOException | RuntimeException e) {
            // Neither message nor cause of a fault in there may travel on: they could quote the letter.
            UndeliverableException failure = UndeliverableException.refused(
                    "the letter could not be set: " + e.getClass().getName(), null);
            failure.setStackTrace(e.getStackTrace());
            throw failure;
        }
    }

    private LetterPress pressAtHand() throws IOException {
        LetterPress press = idle.poll();
        return press != null ? press : new LetterPress(sender);
    }

    @Override
    public String toString() {
        return "LetterPdf[" + sender.name() + ']';
    }
}
