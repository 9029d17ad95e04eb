package de.aok.meineaok.notification.letter;

import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.LetterBatch;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.notification.letter.PrintShopSession.Item;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.sshd.sftp.common.SftpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One try to hand a batch over. It writes under a name of its own, which nobody else looks at, and then takes the batch's name, which
 * only one try ever gets. The print shop has to acknowledge a batch before it takes the folder away: so one of both is always there.
 */
final class HandOver {
    private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);

    /** After which nobody is at work on what is unfinished. */
    static final Duration ABANDONED_AFTER = Duration.ofDays(1);

    private static final DateTimeFormatter FORMED_AT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String ANY_UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern UNFINISHED = Pattern.compile("\\." + ANY_UUID + "\\." + ANY_UUID + "\\.part");
    private static final int MOST_BYTES_OF_MANIFEST = 16 * 1024 * 1024;

    private final PrintShopSession session;
    private final ReportFolder reports;
    private final String incoming;
    private final LetterPdf letters;
    private final Clock clock;
    private final LetterBatch batch;
    private final String folder;
    private final Duration limit;
    private final Instant giveUpAt;

    /** @param limit for the try, less than the lease of a batch: another server may be at it afterwards */
    HandOver(
            PrintShopSession session,
            PrintShopAccess access,
            LetterPdf letters,
            Duration limit,
            Clock clock,
            LetterBatch batch) {
        this.session = session;
        this.reports = new ReportFolder(session, access.reports());
        this.incoming = access.incoming();
        this.letters = letters;
        this.clock = clock;
        this.batch = batch;
        this.folder = incoming + '/' + FORMED_AT.format(batch.formedAt()) + '-' + batch.id();
        this.limit = limit;
        this.giveUpAt = clock.instant().plus(limit);
    }

    /** @return the letters that could not be made, each with the reason */
    Map<CommissionId, UndeliverableException> run() throws IOException {
        clearAbandoned();
        Optional<Map<CommissionId, UndeliverableException>> before = handedOverBefore();
        return before.isPresent() ? before.get() : handOver();
    }

    private Map<CommissionId, UndeliverableException> handOver() throws IOException {
        String unfinished = incoming + "/." + batch.id() + '.' + UUID.randomUUID() + ".part";
        session.makeFolder(unfinished);
        boolean done = false;
        try {
            Map<CommissionId, UndeliverableException> leftOut = write(unfinished);
            // While the letters were made, another server may have handed them over, and the print shop taken them.
            Optional<Map<CommissionId, UndeliverableException>> before = handedOverBefore();
            if (before.isPresent()) {
                return before.get();
            }
            if (leftOut.size() == batch.letters().size()) {
                return leftOut;
            }
            done = takeName(unfinished);
            return done ? leftOut : handedOverBefore().orElseThrow(() -> new IOException("its folder came and went"));
        } finally {
            if (!done) {
                clear(unfinished);
            }
        }
    }

    /** Makes one letter after the other, so that there is never more than one in memory, and the manifest last. */
    private Map<CommissionId, UndeliverableException> write(String unfinished) throws IOException {
        Map<CommissionId, UndeliverableException> leftOut = new LinkedHashMap<>();
        List<Manifest.Entry> written = new ArrayList<>();
        for (LetterBatch.Entry entry : batch.letters()) {
            if (clock.instant().isAfter(giveUpAt)) {
                throw new IOException("it took longer than " + limit);
            }
            byte[] pdf;
            try {
                pdf = letters.render(entry);
            } catch (UndeliverableException e) {
                leftOut.put(entry.id(), e);
                continue;
            }
            session.write(unfinished + '/' + Manifest.fileOf(entry.id()), pdf);
            written.add(Manifest.Entry.of(entry.id(), pdf));
        }
        byte[] manifest = new Manifest(batch.id(), batch.formedAt(), written).toJson();
        session.write(unfinished + '/' + Manifest.FILE, manifest);
        return leftOut;
    }

    /** @return false if another try was faster */
    private boolean takeName(String unfinished) throws IOException {
        try {
            session.move(unfinished, folder);
            return true;
        } catch (SftpException e) {
            if (session.exists(folder)) {
                return false;
            }
            throw e;
        }
    }

    /** @return the letters that were left out then; empty if it was not */
    private Optional<Map<CommissionId, UndeliverableException>> handedOverBefore() throws IOException {
        // In this order: the folder goes only after the acknowledgement has come.
        Optional<Manifest> manifest = manifestAtPrintShop();
        if (manifest.isPresent()) {
            return Optional.of(leftOut(manifest.get()::names));
        }
        return reports.acknowledged(batch.id()).map(letters -> leftOut(letters::contains));
    }

    private Optional<Manifest> manifestAtPrintShop() throws IOException {
        byte[] json;
        try {
            json = session.read(folder + '/' + Manifest.FILE, MOST_BYTES_OF_MANIFEST);
        } catch (SftpException e) {
            if (PrintShopSession.isMissing(e)) {
                return Optional.empty();
            }
            throw e;
        }
        Manifest manifest = Manifest.parse(json);
        if (!manifest.batch().equals(batch.id())) {
            throw new IOException("its folder has another batch's manifest");
        }
        return Optional.of(manifest);
    }

    /** @param isIn whether a letter is in what was handed over */
    private Map<CommissionId, UndeliverableException> leftOut(Predicate<CommissionId> isIn) {
        Map<CommissionId, UndeliverableException> leftOut = new LinkedHashMap<>();
        for (LetterBatch.Entry entry : batch.letters()) {
            if (!isIn.test(entry.id())) {
                leftOut.put(entry.id(), whyNotMade(entry));
            }
        }
        return leftOut;
    }

    /** To make a letter fails the second time as it did the first, as a rule. */
    private UndeliverableException whyNotMade(LetterBatch.Entry entry) {
        try {
            letters.render(entry);
            return UndeliverableException.refused("the letter could not be made when its batch was handed over", null);
        } catch (UndeliverableException e) {
            return e;
        }
    }

    private void clearAbandoned() throws IOException {
        Instant abandoned = clock.instant().minus(ABANDONED_AFTER);
        for (Item item : session.list(incoming)) {
            if (item.folder()
                    && UNFINISHED.matcher(item.name()).matches()
                    && item.modifiedAt().isBefore(abandoned)) {
                clear(incoming + '/' + item.name());
            }
        }
    }

    /** As far as the server lets it; what stays is cleared after a day. */
    private void clear(String unfinished) {
        try {
            session.removeFolder(unfinished);
        } catch (IOException e) {
            LOG.warn("What was left of a hand-over to the print shop could not be removed yet", e);
        }
    }
}
