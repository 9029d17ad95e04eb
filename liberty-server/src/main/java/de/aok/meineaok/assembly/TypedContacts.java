package de.aok.meineaok.assembly;

import de.aok.meineaok.identity.EmailAddress;
import de.aok.meineaok.mobilenumber.MobileNumberReading;
import de.aok.meineaok.notification.mail.MailAddresses;
import de.aok.meineaok.notification.sms.MobileNumbers;
import de.aok.meineaok.registration.ContactReader;
import java.util.Optional;

/**
 * Reads each contact point by the channel that will use it. It belongs to the assembly, since the one channel knows nothing of the
 * other.
 */
record TypedContacts(MailAddresses addresses, MobileNumbers numbers) implements ContactReader {

    @Override
    public Optional<EmailAddress> email(String typed) {
        return addresses.read(typed);
    }

    @Override
    public MobileNumberReading mobileNumber(String typed) {
        return numbers.read(typed);
    }
}
