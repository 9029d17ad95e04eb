package de.aok.meineaok.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.LetterBatch;
import de.aok.meineaok.notification.application.port.Letters;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.notification.application.port.UndeliverableException.Extent;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.contract.LettersContract;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule(RuleId.NTF_3)
@Timeout(60)
class PrintShopTest extends LettersContract {
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    private static LetterPdf pdf;

    private static final Duration LIMIT = Duration.ofMinutes(9);

    @TempDir
    private Path folder;

    private PrintShopSite site;

    @BeforeAll
    static void makeReady() throws IOException {
        pdf = new LetterPdf(Letter.SENDER);
    }

    @BeforeEach
    void open() throws Exception {
        site = PrintShopSite.at(folder.resolve("print-shop"));
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    @Override
    protected Letters letters() {
        try {
            return printShop(site.access());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Letters printShop(PrintShopAccess access) throws IOException {
        return new PrintShop(site.connect(access), pdf, LIMIT, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Override
    protected List<String> arrived() throws IOException {
        List<String> texts = new ArrayList<>();
        for (PrintShopSite.Batch batch : site.batches()) {
            for (CommissionId letter : batch.letters()) {
                Path file = site.incoming().resolve(batch.name()).resolve(letter + ".pdf");
                texts.add(Sheet.read(Files.readAllBytes(file)).text());
            }
        }
        return texts;
    }

    @Override
    protected void takeDown() throws IOException {
        site.stop();
    }

    @Override
    protected void bringBack() throws IOException {
        site.bringBack();
    }

    private void assertChannelDown(LetterBatch batch, String why) {
        assertChannelDown(letters(), batch, why);
    }

    private static void assertChannelDown(Letters letters, LetterBatch batch, String why) {
        assertThatExceptionOfType(UndeliverableException.class)
                .isThrownBy(() -> letters.send(batch))
                .withMessageStartingWith("the batch " + batch.id() + " was not handed over: ")
                .withMessageContaining(why)
                .satisfies(e -> assertThat(e.extent()).isEqualTo(Extent.CHANNEL));
    }

    private void assertHandedOverOnce(LetterBatch batch) throws IOException {
        assertThat(site.batches()).singleElement().satisfies(handedOver -> {
            assertThat(handedOver.id()).isEqualTo(batch.id());
            assertThat(handedOver.letters()).isEqualTo(Batches.letters(batch));
        });
    }

    @Test
    void handsABatchOverAsAFolderOfItsOwn() throws Exception {
        LetterBatch batch = Batches.ofUsual(1, 3);

        assertThat(letters().send(batch)).isEmpty();

        assertThat(site.batches())
                .containsExactly(new PrintShopSite.Batch(
                        "20261126T090507Z-00000000-0000-0001-0000-000000000000",
                        batch.id(),
                        "2026-11-26T09:05:07.123456Z",
                        Batches.letters(batch)));
        assertThat(site.unfinished()).isEmpty();
    }

    @Test
    void leavesOutWhatCannotBeMade() throws Exception {
        LetterBatch batch = Batches.of(Batches.USUAL, Batches.UNPRINTABLE, Batches.USUAL);

        Map<CommissionId, UndeliverableException> leftOut = letters().send(batch);

        CommissionId unprintable = batch.letters().get(1).id();
        assertThat(leftOut).containsOnlyKeys(unprintable).hasEntrySatisfying(unprintable, why -> {
            assertThat(why).hasMessageContaining("U+4E2D");
            assertThat(why.extent()).isEqualTo(Extent.FOR_GOOD);
        });
        assertThat(site.batches())
                .singleElement()
                .satisfies(handedOver -> assertThat(handedOver.letters())
                        .containsExactly(
                                batch.letters().get(0).id(),
                                batch.letters().get(2).id()));
    }

    @Test
    void handsNothingOverIfNothingCanBeMade() throws Exception {
        LetterBatch batch = Batches.of(Batches.UNPRINTABLE, Batches.UNPRINTABLE);

        assertThat(letters().send(batch)).containsOnlyKeys(Batches.letters(batch));

        assertThat(PrintShopSite.list(site.incoming())).isEmpty();
    }

    @Test
    void leavesOutTheSameWhenABatchIsRepeated() throws Exception {
        LetterBatch batch = Batches.of(Batches.USUAL, Batches.UNPRINTABLE);
        letters().send(batch);

        Map<CommissionId, UndeliverableException> leftOut = letters().send(batch);

        CommissionId unprintable = batch.letters().get(1).id();
        assertThat(leftOut).containsOnlyKeys(unprintable);
        assertThat(leftOut.get(unprintable)).hasMessageContaining("U+4E2D");
        assertThat(site.batches()).hasSize(1);
        assertThat(site.unfinished()).isEmpty();
    }

    @Test
    void goesByTheManifestForWhatWasLeftOutThoughItCouldBeMadeNow() throws Exception {
        LetterBatch batch = Batches.ofUsual(1, 2);
        LetterBatch.Entry second = batch.letters().get(1);
        letters()
                .send(new LetterBatch(
                        batch.id(),
                        batch.formedAt(),
                        List.of(batch.letters().get(0), new LetterBatch.Entry(second.id(), Batches.UNPRINTABLE))));

        Map<CommissionId, UndeliverableException> leftOut = letters().send(batch);

        assertThat(leftOut)
                .containsOnlyKeys(second.id())
                .hasEntrySatisfying(second.id(), why -> assertThat(why.extent()).isEqualTo(Extent.COMMISSION));
    }

    @Test
    void isHandedOverOnceByTwoServersThatAreAtItAtOnce() throws Exception {
        LetterBatch batch = Batches.ofUsual(1, 2);
        CyclicBarrier bothAreDone = new CyclicBarrier(2);
        site.breakBy(new SftpEventListener() {
            @Override
            public void moving(ServerSession session, Path from, Path to, Collection<CopyOption> options)
                    throws IOException {
                try {
                    bothAreDone.await(30, TimeUnit.SECONDS);
                } catch (Exception e) {
                    throw new IOException(e);
                }
            }
        });
        Letters one = letters();
        Letters other = letters();
        List<Callable<Map<CommissionId, UndeliverableException>>> tries =
                List.of(() -> one.send(batch), () -> other.send(batch));

        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Map<CommissionId, UndeliverableException>> tried : threads.invokeAll(tries)) {
                assertThat(tried.get()).isEmpty();
            }
        }

        assertHandedOverOnce(batch);
        assertThat(site.unfinished()).isEmpty();
    }

    @Test
    void leavesNothingBehindOnAFullDiskAndIsHandedOverOnceThereIsRoom() throws Exception {
        LetterBatch batch = Batches.ofUsual(1, 3);
        AtomicLong room = new AtomicLong(60_000);
        site.breakBy(new SftpEventListener() {
            @Override
            public void writing(
                    ServerSession session,
                    String remote,
                    FileHandle file,
                    long offset,
                    byte[] data,
                    int dataOffset,
                    int length)
                    throws IOException {
                if (room.addAndGet(-length) < 0) {
                    throw new IOException("No space left on device");
                }
            }
        });

        assertChannelDown(batch, "SSH_FX_");
        assertThat(PrintShopSite.list(site.incoming())).isEmpty();
        site.mend();
        assertThat(letters().send(batch)).isEmpty();

        assertHandedOverOnce(batch);
    }

    @Test
    void isHandedOverOnceWhereTheConnectionWasCutInTheMiddleOfAFile() throws Exception {
        LetterBatch batch = Batches.ofUsual(1, 3);
        AtomicLong untilThen = new AtomicLong(60_000);
        site.breakBy(new SftpEventListener() {
            @Override
            public void writing(
                    ServerSession session,
                    String remote,
                    FileHandle file,
                    long offset,
                    byte[] data,
                    int dataOffset,
                    int length)
                    throws IOException {
                if (untilThen.addAndGet(-length) < 0) {
                    cut(session);
                }
            }
        });

        assertIsHandedOverOnceAfterwards(batch);
    }

    @Test
    void isHandedOverOnceWhereAServerCrashedBeforeTheRename() throws Exception {
        site.breakBy(new SftpEventListener() {
            @Override
            public void moving(ServerSession session, Path from, Path to, Collection<CopyOption> options)
                    throws IOException {
                cut(session);
            }
        });

        assertIsHandedOverOnceAfterwards(Batches.ofUsual(1, 2));
    }

    private void assertIsHandedOverOnceAfterwards(LetterBatch batch) throws Exception {
        assertChannelDown(batch, "");
        assertThat(site.batches()).isEmpty();
        assertThat(site.unfinished()).hasSize(1);
        site.mend();

        assertThat(letters().send(batch)).isEmpty();

        assertHandedOverOnce(batch);
    }

    @Test
    void isHandedOverOnceWhereAServerCrashedAfterTheRename() throws Exception {
        LetterBatch batch = Batches.ofUsual(1, 2);
        site.breakBy(new SftpEventListener() {
            @Override
            public void moved(
                    ServerSession session, Path from, Path to, Collection<CopyOption> options, Throwable failure)
                    throws IOException {
                cut(session);
            }
        });

        assertChannelDown(batch, "");
        assertHandedOverOnce(batch);
        site.mend();
        FileTime handedOverAt = timeOf(batch);
        assertThat(letters().send(batch)).isEmpty();

        assertHandedOverOnce(batch);
        assertThat(timeOf(batch)).isEqualTo(handedOverAt);
        assertThat(site.unfinished()).isEmpty();
    }

    private static void cut(ServerSession session) throws IOException {
        session.close(true);
        throw new IOException("cut");
    }

    private FileTime timeOf(LetterBatch batch) throws IOException {
        return Files.getLastModifiedTime(
                site.incoming().resolve("20261126T090507Z-" + batch.id()).resolve("manifest.json"));
    }

    @Test
    void knowsByTheAcknowledgementWhatThePrintShopHasTakenAway() throws Exception {
        LetterBatch batch = Batches.of(Batches.USUAL, Batches.USUAL, Batches.UNPRINTABLE);
        // What could not be made then may be makeable now, as after a new release.
        site.acknowledge(batch.id(), batch.letters().get(0).id());

        Map<CommissionId, UndeliverableException> leftOut = letters().send(batch);

        assertThat(leftOut)
                .containsOnlyKeys(
                        batch.letters().get(1).id(), batch.letters().get(2).id());

        assertThat(PrintShopSite.list(site.incoming())).isEmpty();
    }

    @Test
    void findsAnAcknowledgementThatWasNotedToo() throws Exception {
        LetterBatch batch = Batches.ofUsual(1, 1);
        site.acknowledge(batch.id(), batch.letters().get(0).id());
        site.report("b.json", "?");
        new PrintShopReports(site.connect()).readEach(report -> {});

        assertThat(letters().send(batch)).isEmpty();

        assertThat(PrintShopSite.list(site.incoming())).isEmpty();
        assertThat(letters().send(Batches.ofUsual(2, 1))).isEmpty();
        assertThat(site.batches()).hasSize(1);
    }

    @Test
    void makesNothingOfReportsOnOthersOrThatItDoesNotUnderstand() throws Exception {
        LetterBatch batch = Batches.ofUsual(1, 1);
        site.report("a.json", "?");
        site.acknowledge(Batches.ofUsual(2, 1).id());
        site.report("c.json", """
                {"kind": "returned", "letter": "%s", "reason": "MOVED", "at": "2026-11-26T10:00:00Z"}""".formatted(batch.id()));
        site.report(".d.json", """
                {"kind": "acknowledgement", "batch": "%s", "letters": [], "at": "2026-11-26T10:00:00Z"}""".formatted(batch.id()));

        letters().send(batch);

        assertHandedOverOnce(batch);
    }

    @Test
    void doesNotTrustAFolderWhoseManifestIsOfNoUse() throws Exception {
        LetterBatch batch = Batches.ofUsual(1, 1);
        letters().send(batch);
        Path manifest =
                site.incoming().resolve("20261126T090507Z-" + batch.id()).resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"count\" : 1", "\"count\" : 2"));

        assertChannelDown(batch, "the count is not that of the letters");
    }

    @Test
    void clearsWhatACrashedTryLeftADayAgo() throws Exception {
        Path old = unfinished(NOW.minus(Duration.ofHours(25)));
        Path recent = unfinished(NOW.minus(Duration.ofHours(23)));
        Path notOurs = Files.createDirectory(site.incoming().resolve(".trash"));
        Files.setLastModifiedTime(notOurs, FileTime.from(NOW.minus(Duration.ofDays(9))));

        letters().send(Batches.ofUsual(1, 1));

        assertThat(old).doesNotExist();
        assertThat(recent).exists();
        assertThat(notOurs).exists();
    }

    private Path unfinished(Instant at) throws IOException {
        Path unfinished = Files.createDirectory(
                site.incoming().resolve("." + UUID.randomUUID() + "." + UUID.randomUUID() + ".part"));
        Files.writeString(unfinished.resolve("manifest.json"), "{");
        Files.setLastModifiedTime(unfinished, FileTime.from(at));
        return unfinished;
    }

    @Test
    void givesUpBeforeAnotherServerIsAtIt() throws Exception {
        Letters letters = new PrintShop(site.connect(), pdf, LIMIT, new Clock() {
            private Instant now = NOW;

            @Override
            public Instant instant() {
                now = now.plus(Duration.ofMinutes(4));
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });

        assertChannelDown(letters, Batches.ofUsual(1, 5), "it took longer than PT9M");
        assertThat(PrintShopSite.list(site.incoming())).isEmpty();
    }

    @Test
    void handsNothingToAServerOfAnotherKey() throws Exception {
        KeyPair another = PrintShopSite.newKey("ecdsa-sha2-nistp256", 256);
        PrintShopAccess access = site.accessBy(
                new PrintShopLogin.Password(PrintShopSite.PASSWORD), TrustedKey.fingerprintOf(another.getPublic()));

        assertChannelDown(printShop(access), Batches.ofUsual(1, 1), "is not the one that is configured");
        assertThat(site.batches()).isEmpty();
    }

    @Test
    @Rule(RuleId.SEC_2)
    void tellsThatItsPasswordIsWrongButNotWhich() throws Exception {
        PrintShopAccess access = site.accessBy(new PrintShopLogin.Password("geheim-und-falsch"));

        assertChannelDown(printShop(access), Batches.ofUsual(1, 1), "refuses the login");
        assertThat(access.toString()).doesNotContain("geheim");
    }

    @Test
    void doesNotWaitForeverForAServerThatSaysNothing() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PrintShopAccess access = new PrintShopAccess(
                    "127.0.0.1",
                    mute.getLocalPort(),
                    PrintShopSite.USER,
                    new PrintShopLogin.Password("x"),
                    site.access().hostKeys(),
                    "incoming",
                    "reports",
                    Duration.ofSeconds(1));

            assertChannelDown(printShop(access), Batches.ofUsual(1, 1), "opens no session");
        }
    }

    @Test
    void isDownOnceItIsClosed() throws Exception {
        PrintShopServer server = site.connect();
        server.close();

        assertChannelDown(
                new PrintShop(server, pdf, LIMIT, Clock.systemUTC()), Batches.ofUsual(1, 1), "cannot be reached");
    }

    @Test
    void logsInByAPrivateKeyUnderAPassphrase() throws Exception {
        KeyPair own = PrintShopSite.newKey("ssh-ed25519", 256);
        site.authorize(own.getPublic());
        OpenSSHKeyEncryptionContext encryption = new OpenSSHKeyEncryptionContext();
        encryption.setPassword("ein langer Satz");
        encryption.setCipherType("256");
        Path file = folder.resolve("id_ed25519");
        try (OutputStream out = Files.newOutputStream(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(own, "meineaok", encryption, out);
        }
        LetterBatch batch = Batches.ofUsual(1, 1);

        printShop(site.accessBy(new PrintShopLogin.PrivateKey(file, "ein langer Satz")))
                .send(batch);

        assertHandedOverOnce(batch);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> printShop(site.accessBy(new PrintShopLogin.PrivateKey(file, "ein anderer"))))
                .withMessageContaining("cannot be used");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void asksForTheKeyThatItKnowsWhereAServerHasSeveral(int known) throws Exception {
        KeyPair[] keys = {
            PrintShopSite.newKey("ssh-rsa", 2048),
            PrintShopSite.newKey("ecdsa-sha2-nistp256", 256),
            PrintShopSite.newKey("ssh-ed25519", 256)
        };
        try (PrintShopSite several = new PrintShopSite(folder.resolve("several"), keys)) {
            String line = "[127.0.0.1]:" + several.port() + ' ' + PublicKeyEntry.toString(keys[known].getPublic());
            PrintShopAccess access = several.accessBy(new PrintShopLogin.Password(PrintShopSite.PASSWORD), line);

            new PrintShop(several.connect(access), pdf, LIMIT, Clock.systemUTC()).send(Batches.ofUsual(1, 1));

            assertThat(several.batches()).hasSize(1);
        }
    }
}
