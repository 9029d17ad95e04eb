package de.aok.meineaok.insured.application.port;

import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.InsuredRecord;
import java.util.List;
import java.util.Optional;

/** The insured persons as last handed over. */
public interface InsuredPersons {

    /** @return the person with all her insurances; empty if nobody has the number */
    Optional<InsuredPerson> find(Kvnr kvnr);

    /**
     * Adds or replaces persons by their KVNR and insurances by their ID, each independently of the other.
     *
     * @param persons at most one for a KVNR
     * @param insurances at most one for an ID
     */
    void store(List<InsuredRecord.Person> persons, List<InsuredRecord.Insurance> insurances);
}
