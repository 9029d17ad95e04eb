package de.aok.meineaok.notification.sms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A carrier in a process of its own, which tells on its standard output what it takes, and sends receipts. */
final class SmscProcess implements AutoCloseable {
    private static final String READY = "ready ";
    private static final String TAKEN = "taken ";

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private SmscProcess(Process process) {
        this.process = process;
    }

    /** @param port zero for a free one */
    static SmscProcess start(int port) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmscProcess.class.getName(),
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        SmscProcess smsc = new SmscProcess(process);
        Thread reader = new Thread(smsc::read, "smsc-output");
        reader.setDaemon(true);
        reader.start();
        Eventually.holds(
                "the carrier's process is ready", () -> smsc.starting(READY).size() == 1);
        return smsc;
    }

    int port() {
        return Integer.parseInt(starting(READY).getFirst());
    }

    /** The texts that it took. */
    List<String> taken() {
        return starting(TAKEN);
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private List<String> starting(String prefix) {
        return lines.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .toList();
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        } catch (IOException e) {
            lines.add("broken");
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Smsc smsc = new Smsc();
        smsc.reportAll();
        smsc.react((message, session) -> {
            System.out.println(
                    TAKEN + new String(message.getShortMessage(), StandardCharsets.ISO_8859_1).replace('\n', ' '));
            System.out.flush();
        });
        smsc.start(Integer.parseInt(arguments[0]));
        System.out.println(READY + smsc.port());
        System.out.flush();
        // Whoever started it may end without a word; it must not outlive that.
        while (ProcessHandle.current().parent().isPresent()) {
            Thread.sleep(200);
        }
    }
}
