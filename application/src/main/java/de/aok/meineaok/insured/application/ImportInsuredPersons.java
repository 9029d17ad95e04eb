package de.aok.meineaok.insured.application;

import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.port.ChangesOnFile;
import de.aok.meineaok.insured.application.port.InsuredPersons;
import de.aok.meineaok.insured.application.port.InsuredRecords;
import de.aok.meineaok.insured.application.port.ReceivedBills;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes over a hand-over of insured persons, and of what was billed on their cards. Malformed lines are skipped and reported; all else is stored, in batches of one
 * transaction each. Records only ever replace earlier ones, so an import that broke off is mended by running it again.
 */
public final class ImportInsuredPersons {
    /** Large enough to spare the database round trips, small enough that a transaction stays short. */
    static final int BATCH = 1_000;

    private final InsuredRecords records;
    private final InsuredPersons persons;
    private final ReceivedBills bills;
    private final ChangesOnFile changes;
    private final Transactions transactions;
    private final Clock clock;

    public ImportInsuredPersons(
            InsuredRecords records,
            InsuredPersons persons,
            ReceivedBills bills,
            ChangesOnFile changes,
            Transactions transactions,
            Clock clock) {
        this.records = records;
        this.persons = persons;
        this.bills = bills;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Reads the hand-over to its end.
     *
     * @throws IOException if it cannot be read; what came before stays stored
     */
    public ImportReport run(InputStream handOver) throws IOException {
        Import run = new Import();
        records.read(handOver, run::take);
        run.storeBatch();
        return run.report();
    }

    private final class Import {
        private final Map<Kvnr, InsuredRecord.Person> personBatch = new LinkedHashMap<>();
        private final Map<String, InsuredRecord.Insurance> insuranceBatch = new LinkedHashMap<>();
        private final Map<String, InsuredRecord.Bill> billBatch = new LinkedHashMap<>();
        private final List<InsuredRecord.Malformed> findings = new ArrayList<>();
        private long personCount;
        private long insuranceCount;
        private long billCount;
        private long malformedCount;

        void take(InsuredRecord record) {
            if (record instanceof InsuredRecord.Person person) {
                personBatch.put(person.kvnr(), person);
                personCount++;
            } else if (record instanceof InsuredRecord.Insurance insurance) {
                insuranceBatch.put(insurance.id(), insurance);
                insuranceCount++;
            } else if (record instanceof InsuredRecord.Bill bill) {
                billBatch.put(bill.id(), bill);
                billCount++;
                if (bill.finding() != null) {
                    note(new InsuredRecord.Malformed(bill.line(), bill.finding()));
                }
            } else if (record instanceof InsuredRecord.Malformed malformed) {
                malformedCount++;
                note(malformed);
            }
            if (personBatch.size() + insuranceBatch.size() + billBatch.size() >= BATCH) {
                storeBatch();
            }
        }

        private void note(InsuredRecord.Malformed finding) {
            if (findings.size() < ImportReport.MOST_FINDINGS) {
                findings.add(finding);
            }
        }

        void storeBatch() {
            if (personBatch.isEmpty() && insuranceBatch.isEmpty() && billBatch.isEmpty()) {
                return;
            }
            List<InsuredRecord.Person> newPersons = List.copyOf(personBatch.values());
            List<InsuredRecord.Insurance> newInsurances = List.copyOf(insuranceBatch.values());
            List<InsuredRecord.Bill> newBills = List.copyOf(billBatch.values());
            transactions.required(() -> {
                changes.handedOver(persons.store(newPersons, newInsurances, clock.instant()));
                bills.store(newBills);
            });
            billBatch.clear();
            personBatch.clear();
            insuranceBatch.clear();
        }

        ImportReport report() {
            return new ImportReport(personCount, insuranceCount, billCount, malformedCount, findings);
        }
    }
}
