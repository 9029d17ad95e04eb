package de.aok.meineaok.development;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A mail server that has everybody's mailbox, and the portal's for bounces. */
final class MailHost implements AutoCloseable {
    private static final String BOUNCES = "bounces@nds.aok.de";
    private static final String USER = "bounces";
    private static final String PASSWORD = "Ruecklauf-7";
    private static final long STARTUP_MILLIS = 20_000;

    private final GreenMail server =
            new GreenMail(new ServerSetup[] {setup(ServerSetup.PROTOCOL_SMTP), setup(ServerSetup.PROTOCOL_IMAP)});
    private final GreenMailUser bounces;

    MailHost() {
        server.start();
        bounces = server.setUser(BOUNCES, USER, PASSWORD);
    }

    private static ServerSetup setup(String protocol) {
        ServerSetup setup = new ServerSetup(0, "localhost", protocol);
        setup.setServerStartupTimeout(STARTUP_MILLIS);
        return setup;
    }

    /** What a portal has to know to send mails by it, and to read bounces there. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("MEINEAOK_MAIL_CHANNEL", "smtp");
        environment.put("MEINEAOK_MAIL_RETURN_PATH", BOUNCES);
        environment.putAll(endpoint("MEINEAOK_MAIL_SMTP_", server.getSmtp().getPort()));
        environment.putAll(endpoint("MEINEAOK_MAIL_BOUNCES_", server.getImap().getPort()));
        environment.put("MEINEAOK_MAIL_BOUNCES_USER", USER);
        environment.put("MEINEAOK_MAIL_BOUNCES_PASSWORD", PASSWORD);
        return environment;
    }

    private static Map<String, String> endpoint(String prefix, int port) {
        return Map.of(
                prefix + "HOST", "localhost", prefix + "PORT", Integer.toString(port), prefix + "ENCRYPTION", "none");
    }

    /** How many mails came in, those that came twice counted twice. */
    int received() {
        return server.getReceivedMessages().length;
    }

    /** The mails that came in, each once: one that came twice bears the same identifier, and so is shown once. */
    List<String> mails() throws MessagingException {
        Map<String, String> byIdentifier = new TreeMap<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            byIdentifier.put(mail.getMessageID(), GreenMailUtil.getWholeMessage(mail));
        }
        return List.copyOf(byIdentifier.values());
    }

    /**
     * Puts into the portal's mailbox what a mail server writes back, as RFC 3464 has it.
     *
     * @param returnPath the address that the mail gave for that
     */
    void bounce(String returnPath, String recipient) {
        bounces.deliver(GreenMailUtil.newMimeMessage(
                """
                Return-Path: <>
                From: MAILER-DAEMON@mx.example.org (Mail Delivery System)
                Subject: Undelivered Mail Returned to Sender
                To: %1$s
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="part"

                --part
                Content-Type: text/plain; charset=utf-8

                Your message could not be delivered.

                --part
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Final-Recipient: rfc822; %2$s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 User unknown

                --part--
                """.formatted(returnPath, recipient).replace("\n", "\r\n")));
    }

    @Override
    public void close() {
        server.stop();
    }
}
