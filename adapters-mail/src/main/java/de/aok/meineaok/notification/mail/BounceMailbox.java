package de.aok.meineaok.notification.mail;

import de.aok.meineaok.notification.application.ChannelDemands;
import java.time.Duration;

/**
 * Where bounces come in.
 *
 * @param server has the mailbox, and is asked by IMAP
 * @param sender in whose name the mails went out
 * @param returnPath the mailbox's address
 * @param connect for how long a connection may be in the making
 * @param answer for how long an answer may be awaited
 */
public record BounceMailbox(
        MailServer server, MailSender sender, ReturnPath returnPath, Duration connect, Duration answer) {
    public BounceMailbox {
        new ChannelDemands()
                .that(server.login().isPresent(), "a mailbox is read by whom its server knows")
                .that(connect.toMillis() > 0, "a connection to a mailbox is awaited for some time")
                .that(answer.toMillis() > 0, "a mailbox's answer is awaited for some time")
                .areMet();
    }
}
