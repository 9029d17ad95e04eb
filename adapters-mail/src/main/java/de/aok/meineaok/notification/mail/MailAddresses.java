package de.aok.meineaok.notification.mail;

import de.aok.meineaok.identity.EmailAddress;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads e-mail addresses as people type them.
 *
 * <p>Taken is a dot-atom of RFC 5321 before the at sign and a domain name with a dot after it. Quoted local parts, comments and IP
 * literals are left out: nobody has such an address, and what looks like one is a slip or an attack. So are umlauts before the at
 * sign, since every server on the way would have to know SMTPUTF8. Umlauts in the domain become its ASCII form.
 */
public final class MailAddresses {
    private static final int LOCAL_PART_MAX_LENGTH = 64;
    private static final int DOMAIN_MAX_LENGTH = 253;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");
    /**
     * ß, ς and the zero-width joiners. The JDK knows IDNA 2003, which turns them into something else or nothing, and so into a
     * domain that may be somebody else's; their owners can type the {@code xn--} form.
     */
    private static final Pattern AMBIGUOUS_IN_DOMAINS = Pattern.compile("[\\u00df\\u1e9e\\u03c2\\u200c\\u200d]");

    /** @return with the domain in lower case and ASCII; empty if no mail can go there */
    public Optional<EmailAddress> read(String typed) {
        String stripped = typed.strip();
        int at = stripped.lastIndexOf('@');
        if (at < 1 || at > LOCAL_PART_MAX_LENGTH || stripped.length() > EmailAddress.MAX_LENGTH) {
            return Optional.empty();
        }
        String localPart = stripped.substring(0, at);
        if (!LOCAL_PART.matcher(localPart).matches()) {
            return Optional.empty();
        }
        return domain(stripped.substring(at + 1))
                .map(domain -> localPart + '@' + domain)
                .filter(address -> address.length() <= EmailAddress.MAX_LENGTH)
                .map(EmailAddress::new);
    }

    private static Optional<String> domain(String typed) {
        if (AMBIGUOUS_IN_DOMAINS.matcher(typed).find()) {
            return Optional.empty();
        }
        try {
            String ascii = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return Optional.of(ascii)
                    .filter(domain -> domain.length() <= DOMAIN_MAX_LENGTH)
                    .filter(domain -> DOMAIN.matcher(domain).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
