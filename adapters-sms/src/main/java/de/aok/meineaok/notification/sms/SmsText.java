package de.aok.meineaok.notification.sms;

import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.mobilenumber.Mtan;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.templates.Places;
import de.aok.meineaok.notification.application.templates.Template;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** What the SMS say, each in one message and in the alphabet that every phone knows. */
@Rule({RuleId.MTN_2, RuleId.BNK_2})
public final class SmsText {
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.GERMANY);
    private static final Set<Template> KINDS = Set.of(
            Template.LOGIN_MTAN,
            Template.MOBILE_NUMBER_MTAN,
            Template.BANK_ACCOUNT_ADDED_MTAN,
            Template.BANK_ACCOUNT_CHANGED_MTAN,
            Template.BANK_ACCOUNT_REMOVED_MTAN);
    private static final int LONGEST_CODE = 9;

    /** Of an IBAN, as long as any. */
    private static final String LAST_PLACES = "0000";

    private final Map<Template, String> templates = new EnumMap<>(Template.class);
    private final String host;

    /**
     * Reads all templates.
     *
     * @param host name of the portal's host, in lower case, to which browsers bind the code (WebOTP)
     * @throws IllegalArgumentException if it is none, or a template is wrong or too long for one SMS with it
     */
    public SmsText(String host) {
        this.host = host;
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("not the name of a host");
        }
        for (Template kind : KINDS) {
            templates.put(kind, kind.read(written -> checked(kind, written.strip())));
        }
    }

    /**
     * A template as it was given.
     *
     * @throws IllegalArgumentException if it is wrong
     */
    String checked(Template kind, String template) {
        kind.demand(Places.in(template));
        OptionalInt septets = Gsm7.septets(fill(template, "0".repeat(LONGEST_CODE), Instant.EPOCH, LAST_PLACES));
        if (septets.isEmpty()) {
            throw new IllegalArgumentException("it has a character that not every phone knows");
        }
        if (septets.getAsInt() > Gsm7.SMS_LENGTH) {
            throw new IllegalArgumentException("it is too long for one SMS with the host " + host);
        }
        return template;
    }

    /** The text in full. */
    public String of(Commission.Sms sms) {
        return switch (sms) {
            case Commission.LoginMtan login -> text(Template.LOGIN_MTAN, login.mtan(), login.validUntil(), "");
            case Commission.MobileNumberMtan number ->
                text(Template.MOBILE_NUMBER_MTAN, number.mtan(), number.validUntil(), "");
            case Commission.BankAccountMtan account ->
                text(templateOf(account.kind()), account.mtan(), account.validUntil(), account.lastPlaces());
        };
    }

    private static Template templateOf(Commission.BankAccountChange.Kind kind) {
        return switch (kind) {
            case ADDED -> Template.BANK_ACCOUNT_ADDED_MTAN;
            case CHANGED -> Template.BANK_ACCOUNT_CHANGED_MTAN;
            case REMOVED -> Template.BANK_ACCOUNT_REMOVED_MTAN;
        };
    }

    private String text(Template kind, Mtan mtan, Instant validUntil, String lastPlaces) {
        String template = Objects.requireNonNull(templates.get(kind), "a template for each kind");
        return fill(template, mtan.reveal(), validUntil, lastPlaces);
    }

    private String fill(String template, String code, Instant validUntil, String lastPlaces) {
        String until = TIME.format(validUntil.atZone(LegalCalendar.ZONE));
        return Places.fill(template, Map.of("mtan", code, "validUntil", until, "host", host, "lastPlaces", lastPlaces));
    }
}
