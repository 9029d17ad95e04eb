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
        if (at < 1
                || at == value.length() - 1
                || value.length() > MAX_LENGTH
                || value.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
