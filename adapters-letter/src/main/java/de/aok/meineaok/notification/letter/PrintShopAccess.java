package de.aok.meineaok.notification.letter;

import java.time.Duration;
import java.util.ArrayList;
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
        List<String> wrong = new ArrayList<>();
        if (host.isBlank()) {
            wrong.add("the host is blank");
        }
        if (port < 1 || port > HIGHEST_PORT) {
            wrong.add("the port is not between 1 and " + HIGHEST_PORT);
        }
        if (user.isBlank()) {
            wrong.add("the user is blank");
        }
        if (hostKeys.isEmpty()) {
            wrong.add("no host key is given");
        }
        for (int i = 0; i < hostKeys.size(); i++) {
            try {
                TrustedKey.parse(hostKeys.get(i), host, port);
            } catch (IllegalArgumentException e) {
                wrong.add("host key " + (i + 1) + ' ' + e.getMessage());
            }
        }
        if (incoming.isBlank() || reports.isBlank() || incoming.equals(reports)) {
            wrong.add("the folders are not two that have a name");
        }
        if (patience.compareTo(LEAST_PATIENCE) < 0 || patience.compareTo(MOST_PATIENCE) > 0) {
            wrong.add("the patience is not between " + LEAST_PATIENCE + " and " + MOST_PATIENCE);
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("access to the print shop: " + String.join("; ", wrong));
        }
    }
}
