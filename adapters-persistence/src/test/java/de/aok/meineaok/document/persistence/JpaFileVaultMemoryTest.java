package de.aok.meineaok.document.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JpaFileVaultMemoryTest {
    private static final int CONTENTS = 20;
    private static final int SIZE = 10 * 1024 * 1024;

    @TempDir
    private Path folder;

    @Test
    @Rule(RuleId.DOC_2)
    void twenty_contents_of_ten_megabytes_at_once_need_less_than_half_of_their_memory() throws Exception {
        Path output = folder.resolve("output");
        Process storing = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreManyAtOnce.class.getName(),
                        Integer.toString(CONTENTS),
                        Integer.toString(SIZE))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(storing.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            storing.destroy();
        }

        assertThat(Files.readString(output)).contains("stored and read " + (long) CONTENTS * SIZE + " bytes");
        assertThat(storing.exitValue()).isZero();
    }
}
