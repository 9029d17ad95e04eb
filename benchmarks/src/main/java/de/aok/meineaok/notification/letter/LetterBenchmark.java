package de.aok.meineaok.notification.letter;

import de.aok.meineaok.activation.ActivationCode;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.notification.application.BatchId;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.recovery.OneTimePassword;
import de.aok.meineaok.support.SupportContacts;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Letters as the print shop gets them, each set and entered in its batch's manifest, one after the other. What a machine makes of it
 * is to be compared with what it makes of a hash. On a busy one, the letters to a second of the processor tell more than those to a
 * second of the clock.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 5)
public class LetterBenchmark {
    private static final int MANY = 10_000;
    private static final int IN_A_BATCH = 500;
    private static final byte[] SIXTEEN_MEGABYTES = new byte[16 * 1024 * 1024];

    private final List<Commission.Letter> everyKind = everyKind();
    private List<Manifest.Entry> written = new ArrayList<>();
    private int made;
    private LetterPdf letters = letters();

    /** A new press for each benchmark. */
    @Setup
    public void setUp() {
        letters = letters();
        written = new ArrayList<>();
        made = 0;
    }

    @Benchmark
    public int letter() throws UndeliverableException {
        byte[] pdf = letters.render(everyKind.get(made % everyKind.size()));
        made++;
        written.add(Manifest.Entry.of(new CommissionId(new UUID(0, made)), pdf));
        if (written.size() < IN_A_BATCH) {
            return pdf.length;
        }
        byte[] manifest = new Manifest(new BatchId(new UUID(0, made)), Instant.EPOCH, written).toJson();
        written.clear();
        return manifest.length;
    }

    @Benchmark
    public byte[] hashOfSixteenMegabytes() throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(SIXTEEN_MEGABYTES);
    }

    /** Prints on its way how fast it is, and what it keeps. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public int tenThousandLetters() throws UndeliverableException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        int bytes = 0;
        int before = 0;
        long clock = System.nanoTime();
        long processor = threads.getCurrentThreadCpuTime();
        for (int i = 1; i <= MANY; i++) {
            bytes = Math.max(bytes, letter());
            if (i == 1_000 || i == 5_000 || i == MANY) {
                System.out.printf(
                        Locale.ROOT,
                        "%n%,7d letters: the last %,d at %.1f a second, %.1f a second of the processor; heap %.1f MB",
                        i,
                        i - before,
                        perSecond(i - before, System.nanoTime() - clock),
                        perSecond(i - before, threads.getCurrentThreadCpuTime() - processor),
                        heapAfterCollection() / 1e6);
                before = i;
                clock = System.nanoTime();
                processor = threads.getCurrentThreadCpuTime();
            }
        }
        System.out.println();
        return bytes;
    }

    private static double perSecond(int letters, long nanos) {
        return letters * (double) TimeUnit.SECONDS.toNanos(1) / nanos;
    }

    private static long heapAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() - SIXTEEN_MEGABYTES.length;
    }

    private static LetterPdf letters() {
        try {
            return new LetterPdf(new LetterSender(
                    "AOK Niedersachsen",
                    "AOK Niedersachsen · Hildesheimer Straße 273 · 30519 Hannover",
                    List.of("AOK – Die Gesundheitskasse für Niedersachsen", "Hildesheimer Straße 273, 30519 Hannover"),
                    "meine.aok.example",
                    SupportContacts.aokNiedersachsen()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Commission.Letter> everyKind() {
        PersonName name = new PersonName("Müller-Lüdenscheidt", "Elfriede");
        PostalAddress address = new PostalAddress(List.of("Große Packhofstraße 129a"), "30159", "Hannover", "DE");
        ActivationCode code = ActivationCode.parse("7KXM-Q2RT-9WPE").orElseThrow();
        OneTimePassword password = OneTimePassword.parse("H4TB.8NVC.ZK36").orElseThrow();
        LocalDate issuedOn = LocalDate.of(2026, 3, 1);
        LocalDate through = LocalDate.of(2026, 3, 22);
        return List.of(
                new Commission.ActivationLetter(name, address, code, issuedOn, through),
                new Commission.OneTimePasswordLetter(name, address, password, null, issuedOn, through),
                new Commission.OneTimePasswordLetter(name, address, password, code, issuedOn, through),
                new Commission.MobileNumberLetter(name, address, code, issuedOn, through));
    }
}
