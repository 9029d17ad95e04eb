package de.aok.meineaok.notification.application.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileDropTest {
    @TempDir
    Path parent = Path.of("");

    @Test
    void makesItsFolderAndLeavesTheFileAlone() throws IOException {
        Path folder = parent.resolve("outbox/mail");

        new FileDrop(folder).put("a.eml", bytes("Grüße"));

        assertThat(list(folder)).containsExactly("a.eml");
        assertThat(folder.resolve("a.eml")).hasContent("Grüße");
    }

    @Test
    void replacesAFileOfTheSameName() throws IOException {
        FileDrop drop = new FileDrop(parent);
        drop.put("a.eml", bytes("first, and longer"));

        drop.put("a.eml", bytes("second"));

        assertThat(list(parent)).containsExactly("a.eml");
        assertThat(parent.resolve("a.eml")).hasContent("second");
    }

    @Test
    void isForItsOwnerAlone() throws IOException {
        new FileDrop(parent).put("a.json", bytes("{}"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(parent.resolve("a.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void leavesNothingBehindIfItFails() throws IOException {
        // Given a folder where the file should go
        Files.createDirectories(parent.resolve("a.eml/occupied"));

        assertThatIOException().isThrownBy(() -> new FileDrop(parent).put("a.eml", bytes("x")));

        assertThat(list(parent)).containsExactly("a.eml");
    }

    @Test
    void clearsAwayWhatACrashLeftUnfinishedAndNothingElse() throws IOException {
        new FileDrop(parent).put("a.json", bytes("{}"));
        Files.writeString(parent.resolve(".1234567890.part"), "{\"text\": \"half a mess");
        Files.writeString(parent.resolve("another's.part"), "");

        new FileDrop(parent);

        assertThat(list(parent)).containsExactlyInAnyOrder("a.json", "another's.part");
    }

    @Test
    void isNeverSeenHalfWritten() throws Exception {
        // Given a file that is replaced again and again
        byte[] content = bytes("x".repeat(200_000));
        FileDrop drop = new FileDrop(parent);
        drop.put("a.pdf", content);
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            try {
                for (int i = 0; i < 50; i++) {
                    drop.put("a.pdf", content);
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } finally {
                done.set(true);
            }
        });

        // When somebody looks all the while
        writer.start();
        boolean alwaysWhole = true;
        while (!done.get()) {
            alwaysWhole &= Files.readAllBytes(parent.resolve("a.pdf")).length == content.length;
        }
        writer.join();

        assertThat(alwaysWhole).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "a/b", "/etc/a", ""})
    void takesPlainNamesOnly(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FileDrop(parent.resolve("drop")).put(name, bytes("x")));
        assertThat(parent).isEmptyDirectory();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
