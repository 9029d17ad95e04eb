package de.aok.meineaok.registration;

import de.aok.meineaok.rule.RuleId;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * How long a virtual machine that has just started takes to load the domain and judge its first registration, beside how long one
 * takes that has nothing to do. Each time a new one, as it comes: no archive of classes, no options.
 */
public final class ColdStart {
    private static final int TIMES = 21;

    private ColdStart() {}

    /** What the other one does. */
    static final class Nothing {
        private Nothing() {}

        public static void main(String[] arguments) {
            System.out.println(0);
        }
    }

    public static void main(String[] arguments) throws Exception {
        String classpath = locationOf(RuleId.class) + File.pathSeparator + locationOf(ColdStart.class);
        long[] first = new long[TIMES];
        long[] whole = new long[TIMES];
        long[] nothing = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            first[i] = run(classpath, FirstRegistration.class);
            whole[i] = System.nanoTime() - begin;
            begin = System.nanoTime();
            run(classpath, Nothing.class);
            nothing[i] = System.nanoTime() - begin;
        }
        System.out.printf(Locale.ROOT, """

                A new virtual machine (Java %s), medians of %d
                  loads the domain and judges a first registration in   %6.1f ms
                  the whole process                                     %6.1f ms
                  a process that does nothing                           %6.1f ms
                """, Runtime.version(), TIMES, median(first), median(whole), median(nothing));
    }

    private static Path locationOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static long run(String classpath, Class<?> program) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        classpath,
                        program.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(program.getSimpleName() + " failed");
        }
        return Long.parseLong(printed);
    }

    private static double median(long[] nanos) {
        return LongStream.of(nanos).sorted().toArray()[nanos.length / 2] / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
