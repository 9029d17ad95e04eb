package de.aok.meineaok.notification.letter;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;

/** A server of the portal as a program, with nothing but one batch to hand over: takes the print shop's port and fingerprint. */
final class PortalProcess {
    static final int LETTERS = 40;

    private PortalProcess() {}

    public static void main(String[] arguments) throws Exception {
        PrintShopAccess access = PrintShopSite.access(
                Integer.parseInt(arguments[0]),
                new PrintShopLogin.Password(PrintShopSite.PASSWORD),
                List.of(arguments[1]));
        try (PrintShopServer server = new PrintShopServer(access, Executors.defaultThreadFactory())) {
            new PrintShop(server, new LetterPdf(Letter.SENDER), Duration.ofMinutes(9), Clock.systemUTC())
                    .send(Batches.ofUsual(1, LETTERS));
        }
    }
}
