package de.aok.meineaok.notification.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.MobileNumberProblem;
import de.aok.meineaok.mobilenumber.MobileNumberReading;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads mobile numbers as people type them; without a country code they are German. For any number of threads. */
@Rule(RuleId.MTN_4)
public final class MobileNumbers {
    private static final String HOME = "DE";
    /** How mobile numbers begin in Germany; the zero stays before those that are far too short. */
    private static final Pattern HOME_MOBILE = Pattern.compile("0?1[5-7]");

    private static final int MAX_LENGTH = 40;
    /** Digits, what is written between them, and one plus sign. Letters, extensions and control characters are none of it. */
    private static final Pattern TYPED = Pattern.compile("\\(?\\+?[0-9 \\u00a0\\u202f/().\\u2010-\\u2013-]+");

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    private final int homeCode = plans.getCountryCodeForRegion(HOME);
    private final Set<String> served;

    /** Serves Germany. */
    public MobileNumbers() {
        this(Set.of(HOME));
    }

    /**
     * @param served ISO 3166-1 codes of the countries whose mobile numbers are accepted
     * @throws IllegalArgumentException for a country whose numbering plan is not known
     */
    public MobileNumbers(Set<String> served) {
        if (served.isEmpty() || !plans.getSupportedRegions().containsAll(served)) {
            throw new IllegalArgumentException("countries whose numbering plan is known, not " + served);
        }
        this.served = Set.copyOf(served);
    }

    public MobileNumberReading read(String typed) {
        String stripped = typed.strip();
        if (stripped.length() > MAX_LENGTH || !TYPED.matcher(stripped).matches()) {
            return refused(MobileNumberProblem.MALFORMED);
        }
        try {
            return judge(plans.parse(stripped, HOME));
        } catch (NumberParseException e) {
            return refused(MobileNumberProblem.MALFORMED);
        }
    }

    private MobileNumberReading judge(PhoneNumber number) {
        return switch (plans.getNumberType(number)) {
            // Some plans, such as North America's, don't tell them apart.
            case MOBILE, FIXED_LINE_OR_MOBILE ->
                served.contains(plans.getRegionCodeForNumber(number))
                        ? new MobileNumberReading.Accepted(
                                new MobileNumber(plans.format(number, PhoneNumberFormat.E164)))
                        : refused(MobileNumberProblem.COUNTRY_NOT_SERVED);
            case UNKNOWN -> refused(problemOfUnassigned(number));
            case FIXED_LINE, TOLL_FREE, PREMIUM_RATE, SHARED_COST, VOIP, PERSONAL_NUMBER, PAGER, UAN, VOICEMAIL ->
                refused(MobileNumberProblem.NOT_MOBILE);
        };
    }

    /** What belongs to no range: a mobile number with a slip in it, or something else such as 110 or the withdrawn 0190. */
    private MobileNumberProblem problemOfUnassigned(PhoneNumber number) {
        boolean elsewhereInHome = number.getCountryCode() == homeCode
                && !HOME_MOBILE
                        .matcher(plans.getNationalSignificantNumber(number))
                        .lookingAt();
        return switch (plans.isPossibleNumberWithReason(number)) {
            case IS_POSSIBLE, IS_POSSIBLE_LOCAL_ONLY ->
                elsewhereInHome ? MobileNumberProblem.NOT_MOBILE : MobileNumberProblem.MALFORMED;
            case TOO_SHORT, TOO_LONG, INVALID_LENGTH, INVALID_COUNTRY_CODE -> MobileNumberProblem.MALFORMED;
        };
    }

    private static MobileNumberReading refused(MobileNumberProblem problem) {
        return new MobileNumberReading.Refused(problem);
    }
}
