package de.aok.meineaok.notification.letter;

import java.nio.file.Path;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;

/** The print shop's server as a program: takes its folder, the file of its key and its port, and tells its port and fingerprint. */
final class PrintShopProcess {
    private PrintShopProcess() {}

    public static void main(String[] arguments) throws Exception {
        SimpleGeneratorHostKeyProvider key = new SimpleGeneratorHostKeyProvider(Path.of(arguments[1]));
        key.setAlgorithm("EC");
        SshServer server = PrintShopSite.serving(Path.of(arguments[0]));
        server.setHost("127.0.0.1");
        server.setPort(Integer.parseInt(arguments[2]));
        server.setKeyPairProvider(key);
        server.start();
        System.out.println(server.getPort());
        System.out.println(TrustedKey.fingerprintOf(key.loadKeys(null).get(0).getPublic()));
        Thread.currentThread().join();
    }
}
