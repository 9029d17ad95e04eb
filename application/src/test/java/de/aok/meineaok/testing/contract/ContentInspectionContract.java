package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.document.FileFormat;
import de.aok.meineaok.document.FileProblem;
import de.aok.meineaok.document.application.port.ContentInspection;
import de.aok.meineaok.document.application.port.ContentInspection.Finding;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.SampleFiles;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a {@link ContentInspection} promises. */
@Rule(RuleId.DOC_2)
public abstract class ContentInspectionContract {
    @TempDir
    private Path folder;

    protected abstract ContentInspection inspection();

    @Test
    void nothing_is_empty() throws IOException {
        assertThat(inspect(new byte[0])).isEqualTo(new Finding.Refused(FileProblem.EMPTY));
    }

    @Test
    void good_files_are_taken_for_what_they_are() throws IOException {
        assertThat(inspect(SampleFiles.pdf())).isEqualTo(new Finding.Taken(FileFormat.PDF));
        assertThat(inspect(SampleFiles.jpeg())).isEqualTo(new Finding.Taken(FileFormat.JPEG));
        assertThat(inspect(SampleFiles.png())).isEqualTo(new Finding.Taken(FileFormat.PNG));
        assertThat(inspect(SampleFiles.tiff())).isEqualTo(new Finding.Taken(FileFormat.TIFF));
        assertThat(inspect(SampleFiles.heic())).isEqualTo(new Finding.Taken(FileFormat.HEIC));
    }

    @Test
    void what_is_something_else_is_refused() throws IOException {
        Finding refused = new Finding.Refused(FileProblem.FORMAT_NOT_TAKEN);

        assertThat(inspect(SampleFiles.html())).isEqualTo(refused);
        assertThat(inspect(SampleFiles.zip("letter.pdf", SampleFiles.pdf()))).isEqualTo(refused);
        assertThat(inspect(new byte[] {0})).isEqualTo(refused);
    }

    @Test
    void a_pdf_that_is_encrypted_active_or_broken_is_refused() throws IOException {
        byte[] good = SampleFiles.pdf();

        assertThat(inspect(SampleFiles.encryptedPdf())).isEqualTo(new Finding.Refused(FileProblem.ENCRYPTED));
        assertThat(inspect(SampleFiles.scriptedPdf())).isEqualTo(new Finding.Refused(FileProblem.ACTIVE));
        assertThat(inspect(Arrays.copyOf(good, 20))).isEqualTo(new Finding.Refused(FileProblem.BROKEN));
    }

    @Test
    void wherever_the_channel_stands_the_whole_content_counts_and_it_is_left_open() throws IOException {
        try (SeekableByteChannel content = channel(SampleFiles.pdf())) {
            content.position(content.size());

            assertThat(inspection().inspect(content)).isEqualTo(new Finding.Taken(FileFormat.PDF));
            assertThat(content.isOpen()).isTrue();
        }
    }

    private Finding inspect(byte[] content) throws IOException {
        try (SeekableByteChannel channel = channel(content)) {
            return inspection().inspect(channel);
        }
    }

    private SeekableByteChannel channel(byte[] content) throws IOException {
        return Files.newByteChannel(Files.write(folder.resolve("content"), content));
    }
}
