package de.aok.meineaok.testing;

import de.aok.meineaok.insured.application.InsuredRecord.Bill;
import de.aok.meineaok.insured.application.InsuredRecord.Insurance;
import de.aok.meineaok.insured.application.InsuredRecord.Person;
import de.aok.meineaok.insured.application.port.InsuredRecords;
import de.aok.meineaok.testing.contract.InsuredRecordsContract;
import java.util.Optional;

class InMemoryInsuredRecordsTest extends InsuredRecordsContract {
    private final InMemoryInsuredRecords records = new InMemoryInsuredRecords();

    @Override
    protected InsuredRecords insuredRecords() {
        return records;
    }

    @Override
    protected String line(Person person) {
        return records.line(person);
    }

    @Override
    protected String line(Insurance insurance) {
        return records.line(insurance);
    }

    @Override
    protected String line(Bill bill) {
        return records.line(bill);
    }

    @Override
    protected Optional<String> referringLine(Insurance insurance) {
        return Optional.of(records.referringLine(insurance));
    }
}
