package de.aok.meineaok.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Rule(RuleId.NTF_3)
class LetterFilesTest {
    private static final CommissionId ID = new CommissionId(UUID.fromString("3f0c2b1e-7a61-4c55-9d0e-0f6b7c1d2e3f"));
    private static final Commission.Letter LETTER = Letter.to(Letter.ELFRIEDE, Letter.HANNOVER);

    private static ActivationLetterPdf activationLetters;

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeAll
    static void makeReady() throws IOException {
        activationLetters = new ActivationLetterPdf(Letter.SENDER);
    }

    @BeforeEach
    void nameAFolderThatIsNotThereYet() {
        folder = temporary.resolve("outbox").resolve("letters");
    }

    private LetterFiles letters() throws IOException {
        return new LetterFiles(folder, activationLetters);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void writesTheLetterUnderTheNameOfItsCommission() throws Exception {
        letters().send(ID, LETTER);

        Path file = folder.resolve("3f0c2b1e-7a61-4c55-9d0e-0f6b7c1d2e3f.pdf");
        assertThat(files()).containsExactly(file);
        assertThat(Sheet.read(Files.readAllBytes(file)).text()).contains(Letter.CODE);
    }

    @Test
    @Rule(RuleId.SEC_2)
    void letsNobodyButTheOwnerReadIt() throws Exception {
        letters().send(ID, LETTER);

        assertThat(Files.getPosixFilePermissions(files().get(0)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void doesNotPrintARepeat() throws Exception {
        letters().send(ID, LETTER);
        byte[] first = Files.readAllBytes(files().get(0));

        letters().send(ID, Letter.to(new PersonName("Anders", "Ganz"), Letter.HANNOVER));

        assertThat(files()).singleElement().satisfies(file -> assertThat(file).hasBinaryContent(first));
    }

    @Test
    void makesOneFileOfRepeatsAtOnce() throws Exception {
        LetterFiles letters = letters();
        Callable<Boolean> sending = () -> {
            letters.send(ID, LETTER);
            return true;
        };

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> sent : threads.invokeAll(List.of(sending, sending, sending, sending))) {
                assertThat(sent.get()).isTrue();
            }
        }

        assertThat(files()).hasSize(1);
        assertThat(Sheet.read(Files.readAllBytes(files().get(0))).pages()).isOne();
    }

    @Test
    void clearsAwayWhatACrashLeftUnfinished() throws Exception {
        letters().send(ID, LETTER);
        List<Path> finished = files();
        Files.writeString(folder.resolve("1234567890.part"), "%PDF-1.7 half");

        letters();

        assertThat(files()).isEqualTo(finished);
    }

    @Test
    void isTriedAgainWhenTheFolderIsGone() throws Exception {
        LetterFiles letters = letters();
        Files.delete(folder);

        assertThatExceptionOfType(UndeliverableException.class)
                .isThrownBy(() -> letters.send(ID, LETTER))
                .withMessage("the letter could not be written");

        Files.createDirectory(folder);
        letters.send(ID, LETTER);
        assertThat(files()).hasSize(1);
    }

    @Test
    void leavesNoFileOfALetterThatCannotBeSet() throws Exception {
        LetterFiles letters = letters();

        assertThatExceptionOfType(UndeliverableException.class)
                .isThrownBy(() -> letters.send(ID, Letter.to(new PersonName("\u4e2d", ""), Letter.HANNOVER)));

        assertThat(files()).isEmpty();
    }
}
