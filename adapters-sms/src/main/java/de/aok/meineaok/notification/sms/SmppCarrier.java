package de.aok.meineaok.notification.sms;

import de.aok.meineaok.notification.application.ChannelDemands;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;

/**
 * A carrier (provider) of SMS, spoken to by SMPP 3.4. It has to take the data coding 0 for the alphabet of GSM, a character in
 * each octet, and 8 for UCS-2.
 *
 * @param name under which it is known for good: its receipts are found by it
 * @param endpoint where it listens
 * @param account by which it knows the portal
 * @param sender from whom the SMS come
 * @param pace how much it takes at once
 * @param receipts how it words its receipts
 */
public record SmppCarrier(
        String name, Endpoint endpoint, Account account, Sender sender, Pace pace, ReceiptForm receipts) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,30}");
    private static final int LARGEST_PORT = 65_535;

    public SmppCarrier {
        new ChannelDemands()
                .that(
                        NAME.matcher(name).matches(),
                        "a carrier's name has up to 30 lower-case letters, digits and dashes, not " + name)
                .areMet();
    }

    /**
     * Where a carrier listens.
     *
     * @param host its name, which its certificate has to bear
     * @param port usually 3550 with TLS, 2775 without
     * @param tls whether the connection is encrypted; without, it has to run through a tunnel
     * @param trustStore who may vouch for the carrier; those that Java trusts, if there is none
     */
    public record Endpoint(String host, int port, boolean tls, Optional<TrustStore> trustStore) {
        public Endpoint {
            new ChannelDemands()
                    .that(!host.isBlank(), "host must not be blank")
                    .between("port", port, 1, LARGEST_PORT)
                    .that(tls || trustStore.isEmpty(), "a trust store is for TLS only")
                    .areMet();
        }
    }

    /**
     * Certificates that are trusted.
     *
     * @param file a key store of PKCS 12 or JKS
     * @param password opens it
     */
    public record TrustStore(Path file, String password) {
        @Override
        public String toString() {
            return "TrustStore[" + file + ']';
        }
    }

    /**
     * By which a carrier knows who binds.
     *
     * @param systemId up to 15 characters
     * @param password up to 8 characters, more have no place in the protocol
     * @param systemType up to 12 characters; usually empty
     */
    public record Account(String systemId, String password, String systemType) {
        private static final Pattern ASCII = Pattern.compile("[!-~]*");

        public Account {
            new ChannelDemands()
                    .between("length of systemId", systemId.length(), 1, 15)
                    .between("length of password", password.length(), 1, 8)
                    .between("length of systemType", systemType.length(), 0, 12)
                    .that(
                            ASCII.matcher(systemId + password + systemType).matches(),
                            "systemId, password and systemType are of ASCII, without spaces")
                    .areMet();
        }

        @Override
        public String toString() {
            return "Account[" + systemId + ']';
        }
    }

    /**
     * From whom an SMS comes.
     *
     * @param value up to 11 letters, digits, spaces, dots and dashes with at least one letter; or a number in E.164 with its plus
     *     sign; or a short code of 3 to 8 digits
     */
    public record Sender(String value) {
        private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9][0-9]{6,14}");
        private static final Pattern SHORT_CODE = Pattern.compile("[0-9]{3,8}");
        private static final Pattern NAME = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9 .-]{1,11}");

        public Sender {
            new ChannelDemands()
                    .that(
                            INTERNATIONAL.matcher(value).matches()
                                    || SHORT_CODE.matcher(value).matches()
                                    || NAME.matcher(value).matches(),
                            "the sender is a name of up to 11 letters and digits, a number in E.164, or a short code, not "
                                    + value)
                    .areMet();
        }

        TypeOfNumber typeOfNumber() {
            if (isInternational()) {
                return TypeOfNumber.INTERNATIONAL;
            }
            return SHORT_CODE.matcher(value).matches() ? TypeOfNumber.NETWORK_SPECIFIC : TypeOfNumber.ALPHANUMERIC;
        }

        NumberingPlanIndicator numberingPlan() {
            return isInternational() ? NumberingPlanIndicator.ISDN : NumberingPlanIndicator.UNKNOWN;
        }

        String address() {
            return isInternational() ? value.substring(1) : value;
        }

        private boolean isInternational() {
            return value.startsWith("+");
        }
    }

    /**
     * How much a carrier takes at once, on each server's connection.
     *
     * @param window messages not yet answered
     * @param perSecond messages a second
     */
    public record Pace(int window, int perSecond) {
        public Pace {
            new ChannelDemands()
                    .between("window", window, 1, 1_000)
                    .between("perSecond", perSecond, 1, 10_000)
                    .areMet();
        }
    }

    /**
     * How a carrier words its receipts.
     *
     * @param answered how it writes a message's identifier when it takes the message
     * @param receipted how it writes the same in the receipt
     * @param zone in which its receipts tell the time
     */
    public record ReceiptForm(MessageIdForm answered, MessageIdForm receipted, ZoneId zone) {}

    /** How an identifier of a message is written. Numbers are compared as such, in whatever form they come. */
    public enum MessageIdForm {
        /** As it is. */
        TEXT(0),
        DECIMAL(10),
        HEXADECIMAL(16);

        private final int radix;

        MessageIdForm(int radix) {
            this.radix = radix;
        }

        /** In one form, whatever form it came in; what is no number stays. */
        String read(String written) {
            String id = written.strip();
            boolean isNumber =
                    radix != 0 && !id.isEmpty() && id.chars().allMatch(c -> c < 128 && Character.digit(c, radix) >= 0);
            return isNumber ? new BigInteger(id, radix).toString() : id;
        }
    }
}
