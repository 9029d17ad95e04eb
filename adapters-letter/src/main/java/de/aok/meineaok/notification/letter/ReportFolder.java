package de.aok.meineaok.notification.letter;

import de.aok.meineaok.notification.application.BatchId;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.DeliveryReport;
import de.aok.meineaok.notification.letter.PrintShopSession.Item;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.sshd.sftp.common.SftpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder in which the print shop answers, and those in it into which its answers are put away. An acknowledgement goes under the
 * name of its batch, by which it is found again.
 */
final class ReportFolder {
    private static final Logger LOG = LoggerFactory.getLogger(ReportFolder.class);

    static final String READ = "read";
    static final String UNREADABLE = "unreadable";

    private static final String SUFFIX = ".json";

    private final PrintShopSession session;
    private final String path;

    ReportFolder(PrintShopSession session, String path) {
        this.session = session;
        this.path = path;
    }

    /** The names of what is new, in their order. What begins with a dot is not complete yet. */
    List<String> unread() throws IOException {
        return session.list(path).stream()
                .filter(item -> item.file() && !item.name().startsWith("."))
                .map(Item::name)
                .toList();
    }

    /**
     * Reads a report.
     *
     * @throws SftpException if the server does not give it, be it because it is gone
     * @throws UnintelligibleReportException if it cannot be understood
     */
    DeliveryReport read(String name) throws IOException, UnintelligibleReportException {
        byte[] content = session.read(inside(name), PrintShopReport.MOST_BYTES + 1);
        try {
            return PrintShopReport.parse(content);
        } catch (IOException e) {
            throw new UnintelligibleReportException(e);
        }
    }

    /** A report is not what was agreed upon. */
    static final class UnintelligibleReportException extends Exception {
        private static final long serialVersionUID = 1L;

        private UnintelligibleReportException(IOException cause) {
            super(cause);
        }
    }

    /** The letters of a batch that the print shop has taken, also if nobody has noted that yet; empty if it has not taken it. */
    Optional<Set<CommissionId>> acknowledged(BatchId batch) throws IOException {
        // In this order: another server may be putting it away.
        for (String name : unread()) {
            Optional<Set<CommissionId>> letters = lettersTaken(name, batch);
            if (letters.isPresent()) {
                return letters;
            }
        }
        return lettersTaken(READ + '/' + nameOfAcknowledgement(batch), batch);
    }

    private Optional<Set<CommissionId>> lettersTaken(String name, BatchId batch) throws IOException {
        try {
            return read(name) instanceof DeliveryReport.Acknowledgement taken
                            && taken.batch().equals(batch)
                    ? Optional.of(taken.letters())
                    : Optional.empty();
        } catch (UnintelligibleReportException e) {
            LOG.debug("What cannot be understood acknowledges nothing", e);
        } catch (SftpException e) {
            if (!PrintShopSession.isMissing(e)) {
                throw e;
            }
        }
        return Optional.empty();
    }

    /** Puts away what has been noted. */
    void putAway(String name, DeliveryReport report) throws IOException {
        putInto(READ, name, newNameOf(report));
    }

    private static String newNameOf(DeliveryReport report) {
        return switch (report) {
            case DeliveryReport.Acknowledgement taken -> nameOfAcknowledgement(taken.batch());
            case DeliveryReport.ReturnedLetter returned -> "returned-" + returned.letter() + SUFFIX;
            case DeliveryReport.Receipt receipt -> throw new IllegalArgumentException("no print shop's: " + receipt);
            case DeliveryReport.Bounce bounce -> throw new IllegalArgumentException("no print shop's: " + bounce);
        };
    }

    /** Puts aside what cannot be understood. */
    void putAside(String name) throws IOException {
        putInto(UNREADABLE, name, name);
    }

    private void putInto(String folder, String name, String newName) throws IOException {
        session.makeFolderIfMissing(inside(folder));
        try {
            session.move(inside(name), inside(folder + '/' + newName));
        } catch (SftpException e) {
            // Another server was faster, or the print shop says it a second time.
            if (session.exists(inside(name))) {
                session.move(inside(name), inside(folder + '/' + UUID.randomUUID() + '-' + newName));
            }
        }
    }

    private static String nameOfAcknowledgement(BatchId batch) {
        return "acknowledgement-" + batch + SUFFIX;
    }

    private String inside(String name) {
        return path + '/' + name;
    }
}
