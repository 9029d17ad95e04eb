package de.aok.meineaok.registration;

import de.aok.meineaok.registration.FirstRegistration.Typed;
import de.aok.meineaok.rule.RuleId;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * How long a virtual machine that has just started takes to load the domain and judge its first registration, from the friendliest
 * to one that is refused with all that is wrong, beside how long one takes that has nothing to do. Each time a new one, as it comes:
 * no archive of classes, no options.
 */
public final class ColdStart {
    private static final int TIMES = 21;

    private ColdStart() {}

    /** What the last one does. */
    static final class Nothing {
        private Nothing() {}

        public static void main(String[] arguments) {
            System.out.println(0);
        }
    }

    /** What each run of a program took. */
    private static final class Runs {
        private final String description;
        private final List<String> program;
        private final long[] judging = new long[TIMES];
        private final long[] whole = new long[TIMES];

        Runs(String description, String... program) {
            this.description = description;
            this.program = List.of(program);
        }

        void measure(int time, String classpath) throws IOException, InterruptedException {
            long begin = System.nanoTime();
            judging[time] = run(classpath, program);
            whole[time] = System.nanoTime() - begin;
        }

        String row() {
            return String.format(Locale.ROOT, "  %-36s%17.1f%18.1f%n", description, median(judging), median(whole));
        }
    }

    public static void main(String[] arguments) throws Exception {
        String classpath = locationOf(RuleId.class) + File.pathSeparator + locationOf(ColdStart.class);
        List<Runs> all = new ArrayList<>();
        for (Typed typed : Typed.values()) {
            all.add(new Runs(typed.description, FirstRegistration.class.getName(), typed.name()));
        }
        all.add(new Runs("nothing", Nothing.class.getName()));
        for (int time = 0; time < TIMES; time++) {
            for (Runs each : all) {
                each.measure(time, classpath);
            }
        }
        System.out.printf(
                Locale.ROOT,
                """

                A new virtual machine (Java %s), medians of %d, in ms
                  a first registration                loaded and judged     whole process
                %s""",
                Runtime.version(),
                TIMES,
                all.stream().map(Runs::row).collect(Collectors.joining()));
    }

    private static Path locationOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static long run(String classpath, List<String> program) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-classpath", classpath));
        command.addAll(program);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(program + " failed");
        }
        return Long.parseLong(printed);
    }

    private static double median(long[] nanos) {
        return LongStream.of(nanos).sorted().toArray()[nanos.length / 2] / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
