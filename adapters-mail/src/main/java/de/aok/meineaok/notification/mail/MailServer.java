package de.aok.meineaok.notification.mail;

import de.aok.meineaok.notification.application.ChannelDemands;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * A server for mail: one that takes them (SMTP), or one that has our mailbox (IMAP).
 *
 * @param host its name, which its certificate must bear
 * @param port where it listens
 * @param encryption how the connection is protected
 * @param login by which it knows us; empty if it asks for none
 * @param trusted a file of PEM with the certificates of the authorities that are trusted here, and no others; empty for those of
 *     the Java platform
 */
public record MailServer(
        String host, int port, Encryption encryption, Optional<MailLogin> login, Optional<Path> trusted) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    /** How a connection is protected. The server's certificate and name are checked in any case. */
    public enum Encryption {
        /** It begins in the clear, and nothing is said before TLS is on; a server that does not offer it gets nothing. */
        STARTTLS,
        /** TLS from the first byte. */
        IMPLICIT,
        /** None at all, for a server on this machine. */
        NONE
    }

    public MailServer {
        new ChannelDemands()
                .that(!host.isBlank() && host.equals(host.strip()), "a mail server has a name")
                .that(port > 0 && port <= 65_535, "a mail server's port lies between 1 and 65535")
                .that(
                        encryption != Encryption.NONE || THIS_MACHINE.contains(host),
                        "a mail server on another machine is reached by TLS")
                .that(
                        trusted.isEmpty() || Files.isReadable(trusted.get()),
                        "the file with the authorities that are trusted can be read")
                .areMet();
    }

    /**
     * What Jakarta Mail is to know of it.
     *
     * @param protocol {@code smtp} or {@code imap}
     * @param connect for how long a connection may be in the making
     * @param answer for how long an answer may be awaited
     */
    Properties properties(String protocol, CuttableSockets sockets, Duration connect, Duration answer) {
        String prefix = "mail." + protocol + '.';
        Properties properties = new Properties();
        properties.put(prefix + "socketFactory", sockets);
        // Or else a connection that fails would be tried once more without any of this.
        properties.put(prefix + "socketFactory.fallback", "false");
        properties.put(prefix + "ssl.socketFactory", tls());
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
        properties.put(prefix + "starttls.enable", Boolean.toString(encryption == Encryption.STARTTLS));
        properties.put(prefix + "starttls.required", Boolean.toString(encryption == Encryption.STARTTLS));
        properties.put(prefix + "connectiontimeout", Long.toString(connect.toMillis()));
        properties.put(prefix + "timeout", Long.toString(answer.toMillis()));
        properties.put(prefix + "auth", Boolean.toString(login.isPresent()));
        properties.put(prefix + "auth.mechanisms", "PLAIN LOGIN");
        return properties;
    }

    CuttableSockets sockets() {
        return new CuttableSockets(encryption == Encryption.IMPLICIT ? tls() : null);
    }

    private SSLSocketFactory tls() {
        try {
            return trusted.isPresent()
                    ? trusting(trusted.get()).getSocketFactory()
                    : SSLContext.getDefault().getSocketFactory();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("the authorities that are trusted cannot be read", e);
        }
    }

    private static SSLContext trusting(Path file) throws GeneralSecurityException, IOException {
        KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
        authorities.load(null, null);
        try (InputStream in = Files.newInputStream(file)) {
            int number = 0;
            for (Certificate authority : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                authorities.setCertificateEntry("authority-" + number++, authority);
            }
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authorities);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
