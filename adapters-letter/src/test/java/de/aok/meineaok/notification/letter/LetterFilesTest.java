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
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Rule(RuleId.NTF_3)
class LetterFilesTest {
    private static final CommissionId ID = new CommissionId(UUID.fromString("3f0c2b1e-7a61-4c55-9d0e-0f6b7c1d2e3f"));
    private static final Commission.Letter LETTER = Letter.to(Letter.ELFRIEDE, Letter.HANNOVER);

    private static LetterPdf pdf;

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeReady() throws IOException {
        pdf = new LetterPdf(Letter.SENDER);
    }

    @Test
    void dropsTheLetterUnderTheNameOfItsCommission() throws Exception {
        new LetterFiles(folder, pdf).send(ID, LETTER);

        Path file = folder.resolve("3f0c2b1e-7a61-4c55-9d0e-0f6b7c1d2e3f.pdf");
        assertThat(files()).containsExactly(file);
        assertThat(Sheet.read(Files.readAllBytes(file)).text()).contains(Letter.CODE);
    }

    @Test
    void dropsARepeatOnce() throws Exception {
        LetterFiles letters = new LetterFiles(folder, pdf);
        letters.send(ID, LETTER);

        letters.send(ID, LETTER);

        assertThat(files()).hasSize(1);
        assertThat(Sheet.read(Files.readAllBytes(files().get(0))).pages()).isOne();
    }

    @Test
    @Rule(RuleId.SEC_2)
    void saysWithoutContentThatItCouldNot() throws Exception {
        Path occupied = Files.writeString(folder.resolve("occupied"), "");

        assertThatExceptionOfType(UndeliverableException.class)
                .isThrownBy(() -> new LetterFiles(occupied, pdf).send(ID, LETTER))
                .satisfies(e -> assertThat(e.toString() + e.getCause())
                        .contains(ID.toString())
                        .doesNotContain(Letter.CODE, Letter.ELFRIEDE.family()));
    }

    @Test
    void leavesNoFileOfALetterThatCannotBeSet() throws Exception {
        LetterFiles letters = new LetterFiles(folder, pdf);

        assertThatExceptionOfType(UndeliverableException.class)
                .isThrownBy(() -> letters.send(ID, Letter.to(new PersonName("\u4e2d", ""), Letter.HANNOVER)));

        assertThat(files()).isEmpty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
