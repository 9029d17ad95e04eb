package de.aok.meineaok.document.application;

import de.aok.meineaok.document.DocumentRules;
import de.aok.meineaok.document.FileFormat;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.FileProblem;
import de.aok.meineaok.document.application.port.ContentInspection;
import de.aok.meineaok.document.application.port.ContentInspection.Finding;
import de.aok.meineaok.document.application.port.FileVault;
import de.aok.meineaok.document.application.port.FileVault.StoredContent;
import de.aok.meineaok.document.application.port.FileVault.TooLargeException;
import de.aok.meineaok.document.application.port.MalwareScanner;
import de.aok.meineaok.document.application.port.MalwareScanner.Verdict;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.secrecy.application.port.Randomness;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Takes the files of one request: stores each as it comes, inspects and scans it. Either all are taken, or nothing of them is kept.
 * Outside of any transaction, since whoever sends may be slow. What belongs to no message or upload afterwards is swept
 * ({@link SweepFiles}).
 */
@Rule(RuleId.DOC_2)
public final class ReceiveFiles {
    private final DocumentRules rules;
    private final FileVault vault;
    private final ContentInspection inspection;
    private final MalwareScanner scanner;
    private final Randomness randomness;
    private final Transactions transactions;
    private final Clock clock;

    public ReceiveFiles(
            DocumentRules rules,
            FileVault vault,
            ContentInspection inspection,
            MalwareScanner scanner,
            Randomness randomness,
            Transactions transactions,
            Clock clock) {
        this.rules = rules;
        this.vault = vault;
        this.inspection = inspection;
        this.scanner = scanner;
        this.randomness = randomness;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A file as somebody sends it.
     *
     * @param name as it comes, whatever that is
     * @param content read once, no further than it may be large, and not closed
     */
    public record SentFile(String name, InputStream content) {
        @Override
        public String toString() {
            return "SentFile[…]";
        }
    }

    /** The files of a request, which may come one after the other. */
    @FunctionalInterface
    public interface SentFiles {
        /**
         * The next one, or empty if there is none. Nobody reads the one before any more.
         *
         * @throws IOException if the request breaks off
         */
        Optional<SentFile> next() throws IOException;

        static SentFiles of(List<SentFile> files) {
            Iterator<SentFile> each = files.iterator();
            return () -> each.hasNext() ? Optional.of(each.next()) : Optional.empty();
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** @param files in the order in which they came; none if none came */
        record Received(List<ReceivedFile> files) implements Outcome {
            public Received {
                files = List.copyOf(files);
            }
        }

        /** @param violations everything that is wrong with them; at least one. Nothing is kept */
        record Refused(List<Violation> violations) implements Outcome {
            public Refused {
                violations = List.copyOf(violations);
            }
        }
    }

    /** @throws IOException if the request breaks off, or a content cannot be read again; nothing is kept then, either */
    public Outcome receive(SentFiles sent) throws IOException {
        Reception reception = new Reception();
        try {
            Outcome outcome = reception.of(sent);
            if (outcome instanceof Outcome.Refused) {
                reception.takeBack();
            }
            return outcome;
        } catch (IOException | RuntimeException | Error failure) {
            try {
                reception.takeBack();
            } catch (RuntimeException e) {
                failure.addSuppressed(e);
            }
            throw failure;
        }
    }

    /** Removes what was received, and is of no use after all. In the running transaction, or one of its own. */
    public void discard(List<ReceivedFile> files) {
        List<FileId> ids = files.stream().map(ReceivedFile::id).toList();
        if (!ids.isEmpty()) {
            transactions.required(() -> vault.remove(ids));
        }
    }

    /**
     * Keeps a content that was made of a received one, instead of it; outside of any transaction.
     *
     * @param jpeg the content, an image
     * @throws IOException if it cannot be kept
     */
    public ReceivedFile keepInstead(ReceivedFile received, byte[] jpeg) throws IOException {
        FileId id = new FileId(randomness.id());
        StoredContent kept;
        try {
            kept = vault.store(id, new ByteArrayInputStream(jpeg), rules.largestBytes(), clock.instant());
        } catch (TooLargeException e) {
            throw new IOException(e);
        }
        discard(List.of(received));
        FileName name = FileName.of(received.name()).as(FileFormat.JPEG);
        return new ReceivedFile(id, name.text(), FileFormat.JPEG, kept.size(), kept.sha256(), received.released());
    }

    /** One request's files. */
    private final class Reception {
        private final List<FileId> stored = new ArrayList<>();
        private final List<ReceivedFile> received = new ArrayList<>();
        private final List<Violation> violations = new ArrayList<>();

        private Outcome of(SentFiles sent) throws IOException {
            int count = 0;
            for (Optional<SentFile> next = sent.next(); next.isPresent(); next = sent.next()) {
                count++;
                if (count > rules.mostFiles()) {
                    refuse(FileProblem.TOO_MANY, Integer.toString(rules.mostFiles()));
                    break;
                }
                receive(next.get().content(), FileName.of(next.get().name()));
            }
            return violations.isEmpty() ? new Outcome.Received(received) : new Outcome.Refused(violations);
        }

        private void receive(InputStream content, FileName name) throws IOException {
            FileId id = new FileId(randomness.id());
            StoredContent kept;
            try {
                kept = vault.store(id, content, rules.largestBytes(), clock.instant());
            } catch (TooLargeException e) {
                refuse(FileProblem.TOO_LARGE, name.text(), Integer.toString(rules.largestMegabytes()));
                return;
            }
            stored.add(id);
            if (kept.size() == 0) {
                refuse(FileProblem.EMPTY, name.text());
            } else {
                judge(id, kept, name);
            }
        }

        private void judge(FileId id, StoredContent kept, FileName name) throws IOException {
            try (SeekableByteChannel content = vault.open(id)) {
                Finding finding = inspection.inspect(content);
                if (finding instanceof Finding.Refused refused) {
                    refuse(refused.problem(), name.text());
                } else {
                    FileFormat format = ((Finding.Taken) finding).format();
                    content.position(0);
                    scan(content, id, kept, name.as(format), format);
                }
            }
        }

        private void scan(SeekableByteChannel content, FileId id, StoredContent kept, FileName name, FileFormat format)
                throws IOException {
            Verdict verdict = scanner.scan(Channels.newInputStream(content));
            if (verdict == Verdict.INFECTED) {
                refuse(FileProblem.MALWARE, name.text());
            } else {
                boolean released = verdict == Verdict.CLEAN;
                received.add(new ReceivedFile(id, name.text(), format, kept.size(), kept.sha256(), released));
            }
        }

        private void refuse(FileProblem problem, String... arguments) {
            violations.add(Violation.of(problem, Field.FILES, arguments));
        }

        private void takeBack() {
            if (!stored.isEmpty()) {
                transactions.required(() -> vault.remove(stored));
            }
        }
    }
}
