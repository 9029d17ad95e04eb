package de.aok.meineaok.assembly;

import de.aok.meineaok.notification.mail.MailAddresses;
import de.aok.meineaok.notification.sms.MobileNumbers;
import de.aok.meineaok.registration.ContactReader;
import de.aok.meineaok.testing.contract.ContactReaderContract;

class TypedContactsTest extends ContactReaderContract {
    @Override
    protected ContactReader contacts() {
        return new TypedContacts(new MailAddresses(), new MobileNumbers());
    }
}
