package de.aok.meineaok.testing;

import de.aok.meineaok.document.application.port.ContentInspection;
import de.aok.meineaok.testing.contract.ContentInspectionContract;

class InMemoryContentInspectionTest extends ContentInspectionContract {
    @Override
    protected ContentInspection inspection() {
        return new InMemoryContentInspection();
    }
}
