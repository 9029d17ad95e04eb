package de.aok.meineaok.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.LetterBatch;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What comes of a batch when a process is killed that has to do with it: the print shop's server, or one of the portal's. */
@Rule(RuleId.NTF_3)
@Timeout(120)
class KilledProcessesTest {
    private static final LetterBatch BATCH = Batches.ofUsual(1, PortalProcess.LETTERS);

    @TempDir
    private Path folder;

    private JavaProcess printShop;
    private int port;
    private String fingerprint;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(incoming());
        Files.createDirectories(folder.resolve("root/reports"));
        startPrintShop();
    }

    private void startPrintShop() throws IOException {
        printShop = JavaProcess.start(PrintShopProcess.class, folder.resolve("root"), folder.resolve("key"), port);
        port = Integer.parseInt(printShop.line());
        fingerprint = printShop.line();
    }

    @AfterEach
    void close() {
        printShop.kill();
    }

    private Path incoming() {
        return folder.resolve("root/incoming");
    }

    private Map<CommissionId, UndeliverableException> send(LetterBatch batch)
            throws IOException, UndeliverableException {
        PrintShopAccess access =
                PrintShopSite.access(port, new PrintShopLogin.Password(PrintShopSite.PASSWORD), List.of(fingerprint));
        try (PrintShopServer server = new PrintShopServer(access, Executors.defaultThreadFactory())) {
            return new PrintShop(server, new LetterPdf(Letter.SENDER), Duration.ofMinutes(9), Clock.systemUTC())
                    .send(batch);
        }
    }

    private void assertHandedOverOnce(LetterBatch batch) throws IOException {
        assertThat(PrintShopSite.batchesIn(incoming())).singleElement().satisfies(handedOver -> {
            assertThat(handedOver.id()).isEqualTo(batch.id());
            assertThat(handedOver.letters()).isEqualTo(Batches.letters(batch));
        });
    }

    /** Until some letters are there, but not the manifest. */
    private void awaitTheMiddle() throws IOException, InterruptedException {
        while (lettersUnderWay() < 3) {
            Thread.sleep(5);
        }
        assertThat(PrintShopSite.batchesIn(incoming())).isEmpty();
    }

    private long lettersUnderWay() throws IOException {
        long letters = 0;
        for (Path unfinished : PrintShopSite.list(incoming())) {
            letters += PrintShopSite.list(unfinished).size();
        }
        return letters;
    }

    @Test
    void nothingIsKilled() throws Exception {
        LetterBatch batch = Batches.ofUsual(2, 20);

        assertThat(send(batch)).isEmpty();
        assertThat(send(batch)).isEmpty();

        assertHandedOverOnce(batch);
        assertThat(PrintShopSite.list(incoming())).hasSize(1);
    }

    @Test
    void thePrintShopsServerIsKilledInTheMiddle() throws Exception {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Map<CommissionId, UndeliverableException>> killed = thread.submit(() -> send(BATCH));
            awaitTheMiddle();
            printShop.kill();

            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(killed::get)
                    .withCauseInstanceOf(UndeliverableException.class);
        }
        assertThat(PrintShopSite.batchesIn(incoming())).isEmpty();
        startPrintShop();

        assertThat(send(BATCH)).isEmpty();

        assertHandedOverOnce(BATCH);
    }

    @Test
    void aServerOfThePortalIsKilledInTheMiddle() throws Exception {
        try (JavaProcess portal = JavaProcess.start(PortalProcess.class, port, fingerprint)) {
            awaitTheMiddle();
            portal.kill();
        }
        assertThat(PrintShopSite.batchesIn(incoming())).isEmpty();

        assertThat(send(BATCH)).isEmpty();

        assertHandedOverOnce(BATCH);
    }
}
