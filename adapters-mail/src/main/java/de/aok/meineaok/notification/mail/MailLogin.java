package de.aok.meineaok.notification.mail;

import de.aok.meineaok.notification.application.ChannelDemands;

/**
 * By which a mail server knows the portal.
 *
 * @param user its name there
 * @param password its password there
 */
public record MailLogin(String user, String password) {
    public MailLogin {
        new ChannelDemands()
                .that(!user.isBlank(), "a login at a mail server has a user")
                .that(!password.isEmpty(), "a login at a mail server has a password")
                .areMet();
    }

    @Override
    public String toString() {
        return "MailLogin[…]";
    }
}
