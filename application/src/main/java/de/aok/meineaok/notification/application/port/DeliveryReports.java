package de.aok.meineaok.notification.application.port;

import de.aok.meineaok.notification.application.DeliveryReport;
import java.io.IOException;
import java.util.function.Consumer;

/** Where a channel tells afterwards what became of what was handed over: a mailbox with bounces, a folder of the print shop. */
public interface DeliveryReports {

    /**
     * Reads what is new, one after the other, and puts each away once its reader has noted it. What a reader fails at stays, and is
     * read again next time; so does, after a crash, what was noted already. What cannot be understood is put aside.
     *
     * @throws IOException if they cannot be had now
     */
    void readEach(Consumer<DeliveryReport> reader) throws IOException;
}
