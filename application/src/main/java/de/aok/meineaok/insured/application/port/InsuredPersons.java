package de.aok.meineaok.insured.application.port;

import de.aok.meineaok.eligibility.InsuredPerson;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.insured.application.ChangeOnFile;
import de.aok.meineaok.insured.application.InsuredRecord;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the insured persons, as they were handed over last. Over the name and the address that a hand-over brought lies what the core
 * system has confirmed since ({@link Confirmations}), until a hand-over brings another value than the one before did.
 */
@Rule(RuleId.DAT_3)
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
     * @param now when: what was confirmed of a name or an address before it turned out to be another counts no more
     * @return of whom the name or the address turned out to be another than the hand-over before had said
     */
    List<ChangeOnFile> store(List<InsuredRecord.Person> persons, List<InsuredRecord.Insurance> insurances, Instant now);
}
