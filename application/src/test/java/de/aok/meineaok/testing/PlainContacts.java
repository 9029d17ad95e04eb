package de.aok.meineaok.testing;

import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.mobilenumber.MobileNumber;
import de.aok.meineaok.mobilenumber.MobileNumberProblem;
import de.aok.meineaok.mobilenumber.MobileNumberReading;
import de.aok.meineaok.registration.ContactReader;
import java.util.Optional;

/** Reads plain addresses, and numbers by how they begin, without the knowledge of numbering plans. Serves Germany. */
public final class PlainContacts implements ContactReader {
    private static final int MAX_LENGTH = 60;

    @Override
    public Optional<EmailAddress> email(String typed) {
        return Optional.of(typed.strip())
                .filter(address -> address.length() <= MAX_LENGTH)
                .filter(address -> address.matches("[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+"))
                .map(EmailAddress::new);
    }

    @Override
    public MobileNumberReading mobileNumber(String typed) {
        String number = typed.replaceAll("[ ()/-]", "").replaceFirst("^00", "+").replaceFirst("^0", "+49");
        if (number.matches("\\+491[5-7][0-9]{8,9}")) {
            return new MobileNumberReading.Accepted(new MobileNumber(number));
        }
        if (number.matches("\\+49[0-9]{5,12}")) {
            return new MobileNumberReading.Refused(MobileNumberProblem.NOT_MOBILE);
        }
        return new MobileNumberReading.Refused(
                number.matches("\\+[1-9][0-9]{6,14}")
                        ? MobileNumberProblem.COUNTRY_NOT_SERVED
                        : MobileNumberProblem.MALFORMED);
    }
}
