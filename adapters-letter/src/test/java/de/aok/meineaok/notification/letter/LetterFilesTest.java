package de.aok.meineaok.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.notification.application.BatchId;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.LetterBatch;
import de.aok.meineaok.notification.application.port.Letters;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.DropFolder;
import de.aok.meineaok.testing.contract.LettersContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Rule(RuleId.NTF_3)
class LetterFilesTest extends LettersContract {
    private static final CommissionId ID = new CommissionId(UUID.fromString("3f0c2b1e-7a61-4c55-9d0e-0f6b7c1d2e3f"));
    private static final Commission.Letter LETTER = Letter.to(Letter.ELFRIEDE, Letter.HANNOVER);

    private static LetterPdf pdf;

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeReady() throws IOException {
        pdf = new LetterPdf(Letter.SENDER);
    }

    @Override
    protected Letters letters() {
        return new LetterFiles(channel().path(), pdf);
    }

    @Override
    protected List<String> arrived() throws IOException {
        List<String> texts = new ArrayList<>();
        for (byte[] letter : channel().contents()) {
            texts.add(Sheet.read(letter).text());
        }
        return texts;
    }

    @Override
    protected void takeDown() throws IOException {
        channel().takeDown();
    }

    @Override
    protected void bringBack() throws IOException {
        channel().bringBack();
    }

    private DropFolder channel() {
        return new DropFolder(folder.resolve("channel"));
    }

    @Test
    void dropsTheLetterUnderTheNameOfItsCommission() throws Exception {
        new LetterFiles(folder, pdf).send(batchOf(new LetterBatch.Entry(ID, LETTER)));

        Path file = folder.resolve("3f0c2b1e-7a61-4c55-9d0e-0f6b7c1d2e3f.pdf");
        assertThat(files()).containsExactly(file);
        assertThat(Sheet.read(Files.readAllBytes(file)).text()).contains(Letter.CODE);
    }

    @Test
    void leavesOutALetterThatCannotBeSetAndDropsTheOthers() throws Exception {
        CommissionId unprintable = new CommissionId(UUID.randomUUID());

        Map<CommissionId, UndeliverableException> leftOut = new LetterFiles(folder, pdf)
                .send(batchOf(
                        new LetterBatch.Entry(unprintable, Letter.to(new PersonName("\u4e2d", ""), Letter.HANNOVER)),
                        new LetterBatch.Entry(ID, LETTER)));

        assertThat(leftOut).containsOnlyKeys(unprintable);
        assertThat(leftOut.values())
                .extracting(UndeliverableException::extent)
                .containsExactly(UndeliverableException.Extent.FOR_GOOD);
        assertThat(files()).containsExactly(folder.resolve(ID + ".pdf"));
    }

    private static LetterBatch batchOf(LetterBatch.Entry... letters) {
        return new LetterBatch(new BatchId(UUID.randomUUID()), Instant.parse("2026-11-24T10:00:00Z"), List.of(letters));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
