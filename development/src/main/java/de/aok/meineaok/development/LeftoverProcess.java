package de.aok.meineaok.development;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that an earlier start left behind when it was killed itself. */
final class LeftoverProcess {

    private final ProcessHandle process;

    private LeftoverProcess(ProcessHandle process) {
        this.process = process;
    }

    /**
     * The process of this ID, if its command line bears the mark that tells it apart from every other: the ID alone may be
     * somebody else's by now.
     */
    static Optional<LeftoverProcess> of(long pid, String mark) {
        return ProcessHandle.of(pid)
                .filter(process -> process.info().commandLine().orElse("").contains(mark))
                .map(LeftoverProcess::new);
    }

    /** Sends the signal, and returns when the process has ended. */
    void end(String signal, Duration patience) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-s", signal, Long.toString(process.pid()))
                .redirectErrorStream(true)
                .start()
                .waitFor();
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("Process " + process.pid() + " of an earlier start does not end", e);
        }
    }
}
