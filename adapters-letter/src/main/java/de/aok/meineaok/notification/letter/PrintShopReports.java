package de.aok.meineaok.notification.letter;

import de.aok.meineaok.notification.application.DeliveryReport;
import de.aok.meineaok.notification.application.port.DeliveryReports;
import de.aok.meineaok.notification.letter.ReportFolder.UnintelligibleReportException;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.sshd.sftp.common.SftpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what the print shop reports, one file each. Several servers may do so at once: each puts away what it has noted, and takes
 * no offence at what is gone already.
 */
@Rule(RuleId.NTF_3)
public final class PrintShopReports implements DeliveryReports {
    private static final Logger LOG = LoggerFactory.getLogger(PrintShopReports.class);

    private final PrintShopServer server;

    /** @param server has to be closed by whoever made it */
    public PrintShopReports(PrintShopServer server) {
        this.server = server;
    }

    @Override
    public void readEach(Consumer<DeliveryReport> reader) throws IOException {
        try (PrintShopSession session = server.open()) {
            ReportFolder folder = new ReportFolder(session, server.access().reports());
            for (String name : folder.unread()) {
                try {
                    read(folder, name, reader);
                } catch (SftpException e) {
                    if (!PrintShopSession.isMissing(e)) {
                        LOG.warn("The print shop's server does not let a report be read or put away", e);
                    }
                }
            }
        }
    }

    private static void read(ReportFolder folder, String name, Consumer<DeliveryReport> reader) throws IOException {
        DeliveryReport report;
        try {
            report = folder.read(name);
        } catch (UnintelligibleReportException e) {
            // Neither its name nor what is wrong with it: both are what somebody else wrote.
            LOG.error(
                    "A report of the print shop cannot be understood, and is put into the folder {}",
                    ReportFolder.UNREADABLE);
            folder.putAside(name);
            return;
        }
        try {
            reader.accept(report);
        } catch (RuntimeException e) {
            // Neither its message nor its cause: either may quote what was to be noted.
            LOG.warn(
                    "A report of the print shop could not be noted, and is read again next time: {}",
                    e.getClass().getName());
            return;
        }
        folder.putAway(name, report);
    }
}
