package de.aok.meineaok.insured.application.port;

import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.InsuredRecord;
import java.util.List;
import java.util.Optional;

/** Keeps the insured persons, as they were handed over last. */
public interface InsuredPersons {

    /** @return the person with all her insurances; empty if no record of the person herself was stored */
    Optional<InsuredPerson> find(Kvnr kvnr);

    /**
     * Stores records of persons and of insurances, each replacing an earlier one of the same KVNR or of the same ID. They are
     * independent of each other: a person keeps her insurances, and an insurance may come before its person. An insurance without
     * a coverage was never in force, and takes an earlier one of its ID away.
     *
     * @param persons at most one of each KVNR
     * @param insurances at most one of each ID
     */
    void store(List<InsuredRecord.Person> persons, List<InsuredRecord.Insurance> insurances);
}
