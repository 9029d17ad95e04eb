package de.aok.meineaok.notification.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** An SMTP server on this machine that answers as a test says, and tells what it heard. */
final class ScriptedMailServer implements AutoCloseable {
    /** Instead of an answer: the connection is closed. */
    static final String CUT = "cut";

    /** Instead of an answer: none. */
    static final String SILENCE = "silence";

    /** Instead of an answer: one that never ends. */
    static final String DRIBBLE = "dribble";

    /** What can be answered besides commands: a connection, a mail's first line, and its end. */
    static final String GREETING = "greeting";

    static final String CONTENT = "content";
    static final String END = ".";

    private static final Duration BOUND = Duration.ofSeconds(10);

    private final ServerSocket listening;
    private final @Nullable SSLContext tls;
    private final boolean implicit;
    private final List<String> extensions;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** Guarded by this, as is all that follows. */
    private final Map<String, Deque<String>> script = new HashMap<>();

    private final List<Heard> heard = new ArrayList<>();
    private final List<String> mails = new ArrayList<>();
    private int connections;

    /** A line that came in. */
    record Heard(String line, boolean encrypted) {}

    static ScriptedMailServer inTheClear(String... extensions) throws IOException {
        return new ScriptedMailServer(null, false, List.of(extensions));
    }

    static ScriptedMailServer withStartTls(SSLContext tls, String... extensions) throws IOException {
        return new ScriptedMailServer(tls, false, List.of(extensions));
    }

    static ScriptedMailServer withTls(SSLContext tls) throws IOException {
        return new ScriptedMailServer(tls, true, List.of());
    }

    private ScriptedMailServer(@Nullable SSLContext tls, boolean implicit, List<String> extensions) throws IOException {
        this.tls = tls;
        this.implicit = implicit;
        this.extensions = extensions;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** The next time that it hears this, and only then; several answers follow each other. */
    synchronized ScriptedMailServer answer(String verb, String... answers) {
        script.computeIfAbsent(verb, v -> new ArrayDeque<>()).addAll(List.of(answers));
        return this;
    }

    synchronized List<Heard> heard() {
        return List.copyOf(heard);
    }

    synchronized List<String> verbs() {
        return heard.stream().map(line -> verb(line.line())).toList();
    }

    synchronized List<String> mails() {
        return List.copyOf(mails);
    }

    synchronized int connections() {
        return connections;
    }

    int openConnections() {
        return open.size();
    }

    synchronized void awaitVerb(String verb) throws InterruptedException {
        long end = System.nanoTime() + BOUND.toNanos();
        while (!verbs().contains(verb)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError(verb + " was never heard");
            }
            wait(left);
        }
    }

    void cutAll() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cutAll();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                open.add(socket);
                synchronized (this) {
                    connections++;
                }
                Thread.ofVirtual().start(() -> converse(socket));
            }
        } catch (IOException e) {
            // It was closed.
        }
    }

    private void converse(Socket raw) {
        try (raw) {
            new Conversation(raw).run();
        } catch (IOException e) {
            // The other side went.
        } finally {
            open.remove(raw);
        }
    }

    private synchronized @Nullable String scripted(String verb) {
        Deque<String> answers = script.get(verb);
        return answers == null ? null : answers.poll();
    }

    private synchronized void note(String line, boolean encrypted) {
        heard.add(new Heard(line, encrypted));
        notifyAll();
    }

    private static String verb(String line) {
        return line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
    }

    private final class Conversation {
        private Socket socket;
        private BufferedReader in;
        private OutputStream out;
        private boolean encrypted;

        Conversation(Socket raw) throws IOException {
            this.socket = raw;
            if (implicit) {
                this.socket = encrypt(raw);
            }
            this.encrypted = implicit;
            this.in = reader();
            this.out = socket.getOutputStream();
        }

        private SSLSocket encrypt(Socket raw) throws IOException {
            if (tls == null) {
                throw new IOException("no keys");
            }
            SSLSocket secure = (SSLSocket) tls.getSocketFactory().createSocket(raw, null, raw.getPort(), true);
            secure.setUseClientMode(false);
            secure.startHandshake();
            return secure;
        }

        private BufferedReader reader() throws IOException {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        }

        void run() throws IOException {
            boolean goesOn = say(GREETING, "220 scripted");
            while (goesOn) {
                String line = in.readLine();
                if (line == null) {
                    return;
                }
                note(line, encrypted);
                goesOn = answer(verb(line));
            }
        }

        private boolean answer(String verb) throws IOException {
            return switch (verb) {
                case "EHLO" -> say(verb, offer());
                case "STARTTLS" -> startTls();
                case "AUTH" -> say(verb, "235 2.7.0 welcome");
                case "DATA" -> data();
                case "QUIT" -> {
                    say(verb, "221 bye");
                    yield false;
                }
                default -> say(verb, "250 2.0.0 ok");
            };
        }

        private String offer() {
            List<String> lines = new ArrayList<>(List.of("scripted"));
            lines.addAll(extensions);
            if (tls != null && !encrypted) {
                lines.add("STARTTLS");
            }
            StringBuilder offer = new StringBuilder();
            for (int i = 0; i < lines.size(); i++) {
                offer.append(i == lines.size() - 1 ? "250 " : "250-")
                        .append(lines.get(i))
                        .append(i == lines.size() - 1 ? "" : "\r\n");
            }
            return offer.toString();
        }

        private boolean startTls() throws IOException {
            if (!say("STARTTLS", "220 go ahead")) {
                return false;
            }
            socket = encrypt(socket);
            encrypted = true;
            in = reader();
            out = socket.getOutputStream();
            return true;
        }

        private boolean data() throws IOException {
            String scripted = scripted("DATA");
            if (scripted != null) {
                return say(scripted);
            }
            say("354 go ahead");
            StringBuilder mail = new StringBuilder();
            while (true) {
                String line = in.readLine();
                if (line == null || CUT.equals(scripted(CONTENT))) {
                    return false;
                }
                if (line.equals(END)) {
                    break;
                }
                mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            }
            note(END, encrypted);
            String end = scripted(END);
            if (end == null || end.startsWith("250")) {
                synchronized (ScriptedMailServer.this) {
                    mails.add(mail.toString());
                }
            }
            return say(end == null ? "250 2.0.0 taken" : end);
        }

        private boolean say(String verb, String usual) throws IOException {
            String scripted = scripted(verb);
            return say(scripted == null ? usual : scripted);
        }

        private boolean say(String answer) throws IOException {
            switch (answer) {
                case CUT -> {
                    return false;
                }
                case SILENCE -> {
                    // Until the other side goes.
                    return in.readLine() != null;
                }
                case DRIBBLE -> {
                    while (true) {
                        write("250-and\r\n");
                        awaitNothing();
                    }
                }
                default -> {
                    write(answer + "\r\n");
                    return true;
                }
            }
        }

        private void awaitNothing() throws IOException {
            socket.setSoTimeout(20);
            try {
                in.readLine();
            } catch (SocketTimeoutException e) {
                // As was to be expected.
            }
        }

        private void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }
}
