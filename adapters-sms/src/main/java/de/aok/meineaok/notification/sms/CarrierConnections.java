package de.aok.meineaok.notification.sms;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;

/** Connects to a carrier. jSMPP's own factories neither check whose certificate it is, nor give up connecting. */
final class CarrierConnections implements ConnectionFactory {
    private final Optional<SSLSocketFactory> tls;
    private final int timeout;

    /** @throws IllegalArgumentException if the trust store cannot be read */
    CarrierConnections(SmppCarrier.Endpoint endpoint, Duration timeout) {
        this.tls = endpoint.tls() ? Optional.of(tls(endpoint.trustStore())) : Optional.empty();
        this.timeout = Math.toIntExact(timeout.toMillis());
    }

    @Override
    public Connection createConnection(String host, int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), timeout);
            socket.setTcpNoDelay(true);
            return new SocketConnection(tls.isPresent() ? encrypted(tls.get(), socket, host, port) : socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private Socket encrypted(SSLSocketFactory factory, Socket plain, String host, int port) throws IOException {
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.setSoTimeout(timeout);
        socket.startHandshake();
        return socket;
    }

    private static SSLSocketFactory tls(Optional<SmppCarrier.TrustStore> trustStore) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trustStore.isPresent() ? read(trustStore.get()) : null);
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no TLS to be had", e);
        }
    }

    private static KeyStore read(SmppCarrier.TrustStore trustStore) {
        Path file = trustStore.file();
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("the trust store " + file + " cannot be read");
        }
        try {
            return KeyStore.getInstance(file.toFile(), trustStore.password().toCharArray());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("the trust store " + file + " cannot be opened", e);
        }
    }
}
