package de.aok.meineaok.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void areMadeOnceAndKept() throws Exception {
        Path file = folder.resolve("run/secrets.env");

        Secrets first = Secrets.keptIn(file);
        Secrets second = Secrets.keptIn(file);

        assertThat(second.environment()).isEqualTo(first.environment());
        assertThat(first.environment())
                .containsKeys("MEINEAOK_PEPPER_KEY", "MEINEAOK_OUTBOX_KEY", "MEINEAOK_FILES_KEY");
        assertThat(first.environment().values())
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(Base64.getDecoder().decode(key)).hasSize(32));
    }

    @Test
    void whatIsMissingIsAddedAndTheRestStays() throws Exception {
        Path file = Files.writeString(folder.resolve("secrets.env"), "MEINEAOK_PEPPER_KEY=mine\nMEINEAOK_OTHER=too\n");

        assertThat(Secrets.keptIn(file).environment())
                .containsEntry("MEINEAOK_PEPPER_KEY", "mine")
                .containsEntry("MEINEAOK_OTHER", "too")
                .containsKey("MEINEAOK_OUTBOX_KEY");
    }

    @Test
    void areReadByTheirOwnerAloneAndNotShown() throws Exception {
        Path file = folder.resolve("secrets.env");

        Secrets secrets = Secrets.keptIn(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(secrets.toString()).doesNotContain(secrets.environment().values());
    }
}
