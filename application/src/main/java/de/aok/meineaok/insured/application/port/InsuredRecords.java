package de.aok.meineaok.insured.application.port;

import de.aok.meineaok.insured.application.InsuredRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Reads a hand-over of insured persons. */
@FunctionalInterface
public interface InsuredRecords {

    /**
     * Passes each line's record on, in the order of the lines; blank lines are passed over. An insurance or a bill whose person becomes
     * known only by a later line is passed on later too, but never after a later record of the same one. A line that cannot be read,
     * and one whose person is not in the hand-over, is passed on as malformed.
     *
     * @throws IOException if the input itself cannot be read
     */
    void read(InputStream handOver, Consumer<InsuredRecord> consumer) throws IOException;
}
