package de.aok.meineaok.notification.sms;

import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the SMS say, each in one message and in the alphabet that every phone knows. */
@Rule(RuleId.MTN_2)
public final class SmsText {
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.GERMANY);
    private static final int LONGEST_CODE = 8;

    private final String host;

    /**
     * @param host name of the portal's host, in lower case, to which browsers bind the code (WebOTP)
     * @throws IllegalArgumentException if it is none, or too long for one SMS
     */
    public SmsText(String host) {
        this.host = host;
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("not the name of a host");
        }
        String code = "0".repeat(LONGEST_CODE);
        if (!fitsOneSms(loginMtan(code, Instant.EPOCH)) || !fitsOneSms(mobileNumberMtan(code, Instant.EPOCH))) {
            throw new IllegalArgumentException("the host's name is too long for one SMS");
        }
    }

    /** The text in full. */
    public String of(Commission.Sms sms) {
        return switch (sms) {
            case Commission.LoginMtan login -> loginMtan(login.mtan().reveal(), login.validUntil());
            case Commission.MobileNumberMtan number ->
                mobileNumberMtan(number.mtan().reveal(), number.validUntil());
        };
    }

    private static boolean fitsOneSms(String text) {
        return Gsm7.septets(text).orElseThrow() <= Gsm7.SMS_LENGTH;
    }

    private String loginMtan(String code, Instant validUntil) {
        return """
                Meine AOK: Ihre mTAN zur Anmeldung ist %1$s, gültig bis %2$s Uhr. \
                Geben Sie sie nie weiter, auch nicht an die AOK.

                @%3$s #%1$s""".formatted(code, TIME.format(validUntil.atZone(LegalCalendar.ZONE)), host);
    }

    private String mobileNumberMtan(String code, Instant validUntil) {
        return """
                Meine AOK: mTAN %1$s bestätigt Ihre neue Mobilfunknummer, gültig bis %2$s Uhr. \
                Nie weitergeben, auch nicht an uns.

                @%3$s #%1$s""".formatted(code, TIME.format(validUntil.atZone(LegalCalendar.ZONE)), host);
    }
}
