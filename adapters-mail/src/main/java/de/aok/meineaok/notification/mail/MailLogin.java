package de.aok.meineaok.notification.mail;

/**
 * By which a mail server knows the portal.
 *
 * @param user its name there
 * @param password its password there
 */
public record MailLogin(String user, String password) {
    public MailLogin {
        new Findings()
                .unless(!user.isBlank(), "a login at a mail server has a user")
                .unless(!password.isEmpty(), "a login at a mail server has a password")
                .areNone();
    }

    @Override
    public String toString() {
        return "MailLogin[…]";
    }
}
