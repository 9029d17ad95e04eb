package de.aok.meineaok.notification.letter;

import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.LetterBatch;
import de.aok.meineaok.notification.application.port.Letters;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;

/**
 * Hands batches of letters over to the print shop by SFTP: each as a folder of PDF files and a {@link Manifest}, which is there as a
 * whole or not at all, and bears a name that depends on the batch alone. A batch whose folder is there, or that the print shop has
 * acknowledged, was handed over before.
 */
@Rule(RuleId.NTF_3)
public final class PrintShop implements Letters {
    private final PrintShopServer server;
    private final LetterPdf letters;
    private final Duration limit;
    private final Clock clock;

    /**
     * @param server has to be closed by whoever made it
     * @param limit for one batch, after which it is put off; less than its lease
     */
    public PrintShop(PrintShopServer server, LetterPdf letters, Duration limit, Clock clock) {
        this.server = server;
        this.letters = letters;
        this.limit = limit;
        this.clock = clock;
    }

    @Override
    public Map<CommissionId, UndeliverableException> send(LetterBatch batch) throws UndeliverableException {
        try (PrintShopSession session = server.open()) {
            return new HandOver(session, server.access(), letters, limit, clock, batch).run();
        } catch (SftpException e) {
            throw notHandedOver(
                    batch, "the print shop's server answers " + SftpConstants.getStatusName(e.getStatus()), e);
        } catch (IOException e) {
            throw notHandedOver(batch, e.getMessage(), e);
        }
    }

    private static UndeliverableException notHandedOver(LetterBatch batch, @Nullable String why, IOException cause) {
        return UndeliverableException.channelDown("the batch " + batch.id() + " was not handed over: " + why, cause);
    }
}
