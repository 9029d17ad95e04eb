package de.aok.meineaok.notification.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one client, which another thread can cut: whoever waits for an answer, or for what it writes to be taken,
 * then fails at once. No timeout of a single step bounds a whole conversation.
 */
final class CuttableSockets extends SocketFactory {
    private final @Nullable SSLSocketFactory tls;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** @param tls if it is on from the first byte */
    CuttableSockets(@Nullable SSLSocketFactory tls) {
        this.tls = tls;
    }

    @Override
    public Socket createSocket() throws IOException {
        Socket socket = tls == null ? new Socket() : tls.createSocket();
        open.removeIf(Socket::isClosed);
        open.add(socket);
        return socket;
    }

    void cut() {
        for (Socket socket : open) {
            cut(socket);
        }
        open.removeIf(Socket::isClosed);
    }

    private static void cut(Socket socket) {
        try {
            // TLS would first say goodbye, for which it waits until what is being written has been taken.
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // It was never connected, or is closed.
        }
        try {
            socket.close();
        } catch (IOException e) {
            // Then it is of no use to anybody all the same.
        }
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("connected by whoever asked for it");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        return createSocket(host.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        return createSocket(address, port);
    }
}
