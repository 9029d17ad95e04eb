package de.aok.meineaok.identity;

/**
 * A person's ordinary e-mail address. Its grammar is judged by whoever reads it; this value only keeps out what could break a
 * mail's header.
 *
 * @param value addr-spec of RFC 5322, at most 254 characters
 */
public record EmailAddress(String value) {
    public static final int MAX_LENGTH = 254;

    public EmailAddress {
        int at = value.indexOf('@');
        if (at < 1 || at == value.length() - 1 || value.length() > MAX_LENGTH || !isPrintable(value)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) == 0x7f) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
