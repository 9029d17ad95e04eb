package de.aok.meineaok.testing;

import de.aok.meineaok.registration.ContactReader;
import de.aok.meineaok.testing.contract.ContactReaderContract;

class PlainContactsTest extends ContactReaderContract {
    @Override
    protected ContactReader contacts() {
        return new PlainContacts();
    }
}
