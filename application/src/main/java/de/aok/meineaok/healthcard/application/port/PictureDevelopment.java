package de.aok.meineaok.healthcard.application.port;

import de.aok.meineaok.healthcard.HealthCardProblem;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** Makes of a picture that somebody took the one that goes on a card. */
@FunctionalInterface
public interface PictureDevelopment {

    /**
     * Reads a JPEG or PNG as one looks at it, judges it, and writes it anew: upright, without anything but its pixels.
     *
     * @param picture at its beginning; not closed
     * @throws IOException if its content cannot be had
     */
    Developed develop(SeekableByteChannel picture) throws IOException;

    /** What came of it. */
    sealed interface Developed {
        /** @param jpeg the picture; not to be changed */
        @SuppressWarnings("ArrayRecordComponent")
        record Picture(byte[] jpeg) implements Developed {
            @Override
            public String toString() {
                return "Picture[…]";
            }
        }

        /** @param problem why it cannot go on a card */
        record Refused(HealthCardProblem problem) implements Developed {}
    }
}
