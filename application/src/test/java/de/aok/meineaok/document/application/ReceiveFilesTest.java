package de.aok.meineaok.document.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import de.aok.meineaok.document.DocumentRules;
import de.aok.meineaok.document.FileFormat;
import de.aok.meineaok.document.FileId;
import de.aok.meineaok.document.FileProblem;
import de.aok.meineaok.document.application.ReceiveFiles.Outcome;
import de.aok.meineaok.document.application.ReceiveFiles.SentFile;
import de.aok.meineaok.document.application.ReceiveFiles.SentFiles;
import de.aok.meineaok.document.application.port.ContentInspection.Finding;
import de.aok.meineaok.document.application.port.MalwareScanner.Verdict;
import de.aok.meineaok.rule.Field;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.rule.Violation;
import de.aok.meineaok.testing.InMemoryFileVault;
import de.aok.meineaok.testing.TestPortal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Rule(RuleId.DOC_2)
class ReceiveFilesTest {
    private static final int MEGABYTE = 1_048_576;

    private final TestPortal portal = new TestPortal();
    private final InMemoryFileVault vault = portal.database.vault;
    private final List<String> scanned = new ArrayList<>();
    private final ReceiveFiles receiveFiles = new ReceiveFiles(
            new DocumentRules(1, 3), vault, this::inspect, this::scan, portal.randomness, portal.database, portal);

    /** A content names what is found in it. */
    private Finding inspect(SeekableByteChannel content) throws IOException {
        requireOutsideOfATransaction();
        ByteBuffer start = ByteBuffer.allocate(20);
        content.read(start);
        String text = new String(start.array(), StandardCharsets.UTF_8);
        if (text.startsWith("unreadable")) {
            throw new IOException("the vault is broken");
        }
        for (FileProblem problem : FileProblem.values()) {
            if (text.startsWith(problem.name())) {
                return new Finding.Refused(problem);
            }
        }
        return new Finding.Taken(text.startsWith("PNG") ? FileFormat.PNG : FileFormat.PDF);
    }

    private Verdict scan(InputStream content) throws IOException {
        requireOutsideOfATransaction();
        String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
        scanned.add(text);
        if (text.contains("fault")) {
            throw new IllegalStateException("a fault");
        }
        return text.contains("virus") ? Verdict.INFECTED : text.contains("later") ? Verdict.UNKNOWN : Verdict.CLEAN;
    }

    private void requireOutsideOfATransaction() {
        assertThat(portal.database.isWithin()).isFalse();
    }

    @Test
    void files_are_kept_inspected_and_scanned_in_their_order() throws Exception {
        Outcome outcome = receive(sent("C:\\Scans\\Rechnung.pdf", "PDF one"), sent("Bild.html", "PNG two"));

        List<ReceivedFile> received = ((Outcome.Received) outcome).files();
        assertThat(received)
                .extracting(ReceivedFile::name, ReceivedFile::format, ReceivedFile::size, ReceivedFile::released)
                .containsExactly(
                        tuple("Rechnung.pdf", FileFormat.PDF, 7L, true),
                        tuple("Bild.html.png", FileFormat.PNG, 7L, true));
        assertThat(received.get(0).sha256().hex())
                .isEqualTo("59e392c3cb29d35ef37d0f8dda08baa10a043c4e62621ffb816b7eb15e049cf6");
        assertThat(scanned).containsExactly("PDF one", "PNG two");
        assertThat(read(received.get(1).id())).isEqualTo("PNG two");
        assertThat(vault.stored())
                .containsExactlyInAnyOrder(received.get(0).id(), received.get(1).id());
    }

    @Test
    void what_the_scanner_did_not_judge_is_kept_and_not_released() throws Exception {
        Outcome outcome = receive(sent("a.pdf", "PDF later"), sent("b.pdf", "PDF clean"));

        assertThat(((Outcome.Received) outcome).files())
                .extracting(ReceivedFile::released)
                .containsExactly(false, true);
        assertThat(vault.stored()).hasSize(2);
    }

    @Test
    void all_that_is_wrong_is_told_at_once_by_name_and_nothing_is_kept() throws Exception {
        Outcome outcome = receive(
                sent("leer.pdf", ""), sent("x/groß\u202e.pdf", large(MEGABYTE + 1)), sent("böse.pdf", "PDF virus"));

        assertThat(violations(outcome))
                .containsExactly(
                        Violation.of(FileProblem.EMPTY, Field.FILES, "leer.pdf"),
                        Violation.of(FileProblem.TOO_LARGE, Field.FILES, "groß.pdf", "1"),
                        Violation.of(FileProblem.MALWARE, Field.FILES, "böse.pdf"));
        assertThat(violations(outcome).get(1).message(Locale.GERMAN))
                .isEqualTo("„groß.pdf“ ist zu groß. Eine Datei darf höchstens 1 MB haben.");
        assertThat(vault.stored()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = FileProblem.class,
            names = {"FORMAT_NOT_TAKEN", "ENCRYPTED", "ACTIVE", "BROKEN"})
    void what_inspection_refuses_takes_the_good_ones_with_it_and_is_not_scanned(FileProblem problem) throws Exception {
        Outcome outcome = receive(sent("gut.pdf", "PDF"), sent("schlecht.pdf", problem.name()));

        assertThat(violations(outcome)).containsExactly(Violation.of(problem, Field.FILES, "schlecht.pdf"));
        assertThat(scanned).containsExactly("PDF");
        assertThat(vault.stored()).isEmpty();
    }

    @Test
    void a_file_may_be_as_large_as_the_limit() throws Exception {
        assertThat(receive(sent("a.pdf", large(MEGABYTE))))
                .isInstanceOfSatisfying(
                        Outcome.Received.class,
                        received -> assertThat(received.files().get(0).size()).isEqualTo(MEGABYTE));
    }

    @Test
    void more_files_than_may_be_are_not_read_any_more() throws Exception {
        InputStream untouched = new Asked(() -> {
            throw new AssertionError("read");
        });

        Outcome outcome = receive(
                sent("1.pdf", "PDF"),
                sent("2.pdf", "ACTIVE"),
                sent("3.pdf", "PDF"),
                new SentFile("4.pdf", untouched),
                new SentFile("5.pdf", untouched));

        assertThat(violations(outcome))
                .containsExactly(
                        Violation.of(FileProblem.ACTIVE, Field.FILES, "2.pdf"),
                        Violation.of(FileProblem.TOO_MANY, Field.FILES, "3"));
        assertThat(vault.stored()).isEmpty();
        assertThat(receive(sent("1.pdf", "PDF"), sent("2.pdf", "PDF"), sent("3.pdf", "PDF")))
                .isInstanceOf(Outcome.Received.class);
    }

    @Test
    void there_may_be_none() throws Exception {
        assertThat(receive()).isEqualTo(new Outcome.Received(List.of()));
    }

    @Test
    void what_is_of_no_use_after_all_is_removed() throws Exception {
        List<ReceivedFile> files = ((Outcome.Received) receive(sent("1.pdf", "PDF"), sent("2.pdf", "PDF"))).files();

        receiveFiles.discard(files.subList(0, 1));
        receiveFiles.discard(List.of());

        assertThat(vault.stored()).containsExactly(files.get(1).id());
    }

    @Test
    void nothing_is_kept_of_a_request_that_breaks_off() {
        InputStream broken = new SequenceInputStream(bytes("PDF"), new Asked(() -> {
            throw new IOException("the line is dead");
        }));

        assertThatIOException()
                .isThrownBy(() -> receive(sent("1.pdf", "PDF"), new SentFile("2.pdf", broken)))
                .withMessage("the line is dead");
        assertThat(vault.stored()).isEmpty();

        SentFiles oneThenDead = new SentFiles() {
            private int asked;

            @Override
            public Optional<SentFile> next() throws IOException {
                if (asked++ > 0) {
                    throw new IOException("the line is dead");
                }
                return Optional.of(sent("1.pdf", "PDF"));
            }
        };
        assertThatIOException().isThrownBy(() -> receiveFiles.receive(oneThenDead));
        assertThat(scanned).as("the first had been taken").contains("PDF");
        assertThat(vault.stored()).isEmpty();
    }

    @Test
    void nothing_is_kept_when_something_fails() {
        assertThatIOException()
                .isThrownBy(() -> receive(sent("1.pdf", "PDF"), sent("2.pdf", "unreadable")))
                .withMessage("the vault is broken");
        assertThat(vault.stored()).isEmpty();

        assertThatIllegalStateException()
                .isThrownBy(() -> receive(sent("1.pdf", "PDF"), sent("2.pdf", "PDF fault")))
                .withMessage("a fault");
        assertThat(vault.stored()).isEmpty();
    }

    @Test
    void a_file_is_read_before_the_next_one_is_asked_for() throws Exception {
        List<String> order = new ArrayList<>();
        List<String> left = new ArrayList<>(List.of("one", "two"));
        SentFiles files = () -> {
            order.add("next");
            if (left.isEmpty()) {
                return Optional.empty();
            }
            String content = left.remove(0);
            InputStream atItsEnd = new Asked(() -> order.add(content));
            return Optional.of(new SentFile(content, new SequenceInputStream(bytes("PDF " + content), atItsEnd)));
        };

        assertThat(receiveFiles.receive(files)).isInstanceOf(Outcome.Received.class);

        assertThat(order).containsExactly("next", "one", "next", "two", "next");
    }

    private Outcome receive(SentFile... files) throws IOException {
        return receiveFiles.receive(SentFiles.of(Arrays.asList(files)));
    }

    private static List<Violation> violations(Outcome outcome) {
        return ((Outcome.Refused) outcome).violations();
    }

    private String read(FileId id) throws IOException {
        try (SeekableByteChannel content = vault.open(id)) {
            return new String(Channels.newInputStream(content).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static SentFile sent(String name, String content) {
        return new SentFile(name, bytes(content));
    }

    private static InputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String large(int size) {
        return "PDF" + "x".repeat(size - 3);
    }

    /** An empty one, which does something when it is read for the first time. */
    private static final class Asked extends InputStream {
        private final Reading first;
        private boolean asked;

        private Asked(Reading first) {
            this.first = first;
        }

        private interface Reading {
            void happens() throws IOException;
        }

        @Override
        public int read() throws IOException {
            if (!asked) {
                asked = true;
                first.happens();
            }
            return -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return read();
        }
    }
}
