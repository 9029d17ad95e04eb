package de.aok.meineaok.notification.letter;

import de.aok.meineaok.notification.application.ChannelDemands;
import java.time.Duration;
import java.util.List;

/**
 * Where the print shop's SFTP server is, and how it is used. There is none that makes no sense: all that is wrong is told at once.
 *
 * @param host name or address
 * @param port usually 22
 * @param user whom the server knows the portal as
 * @param login how that is proven
 * @param hostKeys the keys by which the server is known, at least one: each a fingerprint as {@code ssh-keygen -l} prints it
 *     ({@code SHA256:…}), or a line as in {@code known_hosts}. A server that has keys of several kinds may show any of them, unless
 *     all that is given are lines: then it is asked for those
 * @param incoming the folder into which batches are put; {@code incoming} as a rule
 * @param reports the folder in which the print shop answers; {@code reports} as a rule
 * @param patience how long the server may take for a connection, for the login and for each answer
 */
public record PrintShopAccess(
        String host,
        int port,
        String user,
        PrintShopLogin login,
        List<String> hostKeys,
        String incoming,
        String reports,
        Duration patience) {
    private static final int HIGHEST_PORT = 65_535;
    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(1);
    private static final Duration MOST_PATIENCE = Duration.ofMinutes(2);

    public PrintShopAccess {
        hostKeys = List.copyOf(hostKeys);
        ChannelDemands demands = new ChannelDemands()
                .that(!host.isBlank(), "the print shop's host must not be blank")
                .between("the print shop's port", port, 1, HIGHEST_PORT)
                .that(!user.isBlank(), "the print shop's user must not be blank")
                .that(!hostKeys.isEmpty(), "there must be a host key of the print shop")
                .that(
                        !incoming.isBlank() && !reports.isBlank() && !incoming.equals(reports),
                        "the print shop's folders must be two that have a name")
                .that(
                        patience.compareTo(LEAST_PATIENCE) >= 0 && patience.compareTo(MOST_PATIENCE) <= 0,
                        "patience with the print shop must be " + LEAST_PATIENCE + " to " + MOST_PATIENCE);
        for (int i = 0; i < hostKeys.size(); i++) {
            try {
                TrustedKey.parse(hostKeys.get(i), host, port);
            } catch (IllegalArgumentException e) {
                demands.that(false, "the print shop's host key " + (i + 1) + ' ' + e.getMessage());
            }
        }
        demands.areMet();
    }
}
