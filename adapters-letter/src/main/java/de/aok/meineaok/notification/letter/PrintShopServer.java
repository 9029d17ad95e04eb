package de.aok.meineaok.notification.letter;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketAddress;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.future.CancelOption;
import org.apache.sshd.common.io.nio2.Nio2ServiceFactoryFactory;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.common.util.threads.SshThreadPoolExecutor;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The print shop's SFTP server. For any number of threads; each has a session of its own. */
public final class PrintShopServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PrintShopServer.class);

    /** Enough for the few sessions that there are at once: they carry bytes, and never wait. */
    private static final int WORKERS = 2;

    private final PrintShopAccess access;
    private final List<TrustedKey> trusted;
    private final SshClient client;

    /**
     * Makes ready to connect, but does not yet.
     *
     * @param threads makes the three that it needs, besides one of the JDK's own
     * @throws IOException if the private key cannot be read
     */
    public PrintShopServer(PrintShopAccess access, ThreadFactory threads) throws IOException {
        this.access = access;
        trusted = access.hostKeys().stream()
                .map(key -> TrustedKey.parse(key, access.host(), access.port()))
                .toList();
        client = SshClient.setUpDefaultClient();
        // Nothing of what lies in the home of whoever runs the server may count.
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setServerKeyVerifier((session, address, key) -> isTrusted(address, key));
        client.setSignatureFactories(trustedFirst(client.getSignatureFactories()));
        logInBy(access.login());
        client.setIoServiceFactoryFactory(new Nio2ServiceFactoryFactory(() -> new SshThreadPoolExecutor(
                WORKERS, WORKERS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads)));
        client.setScheduledExecutorService(new ScheduledThreadPoolExecutor(1, threads), true);
        CoreModuleProperties.IO_CONNECT_TIMEOUT.set(client, access.patience());
        CoreModuleProperties.AUTH_TIMEOUT.set(client, access.patience());
        CoreModuleProperties.IDLE_TIMEOUT.set(client, access.patience());
        CoreModuleProperties.NIO2_MIN_WRITE_TIMEOUT.set(client, access.patience());
        SftpModuleProperties.SFTP_CHANNEL_OPEN_TIMEOUT.set(client, access.patience());
        client.start();
    }

    private void logInBy(PrintShopLogin login) throws IOException {
        switch (login) {
            case PrintShopLogin.Password password -> {
                client.addPasswordIdentity(password.password());
                CoreModuleProperties.PASSWORD_PROMPTS.set(client, 1);
                client.setUserAuthFactories(
                        List.of(UserAuthPasswordFactory.INSTANCE, UserAuthKeyboardInteractiveFactory.INSTANCE));
            }
            case PrintShopLogin.PrivateKey key -> {
                keyPairs(key).forEach(client::addPublicKeyIdentity);
                client.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
            }
        }
    }

    private static Iterable<KeyPair> keyPairs(PrintShopLogin.PrivateKey key) throws IOException {
        FilePasswordProvider passphrase =
                key.passphrase() == null ? FilePasswordProvider.EMPTY : FilePasswordProvider.of(key.passphrase());
        Iterable<KeyPair> pairs;
        try (InputStream file = Files.newInputStream(key.file())) {
            pairs = SecurityUtils.loadKeyPairIdentities(
                    null, NamedResource.ofName(key.file().toString()), file, passphrase);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new IOException("the private key for the print shop cannot be used: " + key.file(), e);
        }
        if (pairs == null || !pairs.iterator().hasNext()) {
            throw new IOException("there is no private key for the print shop in " + key.file());
        }
        return pairs;
    }

    private boolean isTrusted(SocketAddress address, PublicKey shown) {
        String fingerprint = TrustedKey.fingerprintOf(shown);
        boolean known = trusted.stream().anyMatch(key -> key.fingerprint().equals(fingerprint));
        if (!known) {
            LOG.error(
                    "What answers at {} is not the print shop's server as configured: it shows {}",
                    address,
                    fingerprint);
        }
        return known;
    }

    /** A server shows the first of its keys that it is asked for. */
    private List<NamedFactory<Signature>> trustedFirst(List<NamedFactory<Signature>> signatures) {
        List<NamedFactory<Signature>> ordered = new ArrayList<>(signatures);
        if (trusted.stream().allMatch(key -> key.kind().isPresent())) {
            ordered.sort(Comparator.comparing(signature -> !isOfTrustedKind(signature)));
        }
        return ordered;
    }

    private boolean isOfTrustedKind(NamedFactory<Signature> signature) {
        return trusted.stream().anyMatch(key -> key.signsBy(signature.getName()));
    }

    /**
     * Connects and logs in.
     *
     * @throws IOException if that fails; its message says at which point
     */
    PrintShopSession open() throws IOException {
        ClientSession session;
        try {
            session = client.connect(access.user(), access.host(), access.port())
                    .verify(access.patience(), CancelOption.CANCEL_ON_TIMEOUT, CancelOption.CANCEL_ON_INTERRUPT)
                    .getClientSession();
        } catch (IOException | IllegalStateException e) {
            throw new IOException("the print shop's server cannot be reached", e);
        }
        try {
            session.auth().verify(access.patience());
            return new PrintShopSession(session, SftpClientFactory.instance().createSftpClient(session));
        } catch (IOException | RuntimeException e) {
            session.close(true);
            throw new IOException(whyNotLoggedIn(e), e);
        }
    }

    private static String whyNotLoggedIn(Exception failure) {
        int code = failure instanceof SshException e ? e.getDisconnectCode() : 0;
        return switch (code) {
            case SshConstants.SSH2_DISCONNECT_HOST_KEY_NOT_VERIFIABLE ->
                "the key of the print shop's server is not the one that is configured";
            case SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE ->
                "the print shop's server refuses the login";
            default -> "the print shop's server opens no session";
        };
    }

    PrintShopAccess access() {
        return access;
    }

    /** Ends all sessions. */
    @Override
    public void close() {
        client.stop();
    }

    @Override
    public String toString() {
        return "PrintShopServer[" + access.host() + ':' + access.port() + ']';
    }
}
