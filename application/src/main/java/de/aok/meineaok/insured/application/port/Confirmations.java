package de.aok.meineaok.insured.application.port;

import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.identity.PostalAddress;
import de.aok.meineaok.insured.application.Confirmed;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import org.jspecify.annotations.Nullable;

/** What the core system has confirmed of the {@link InsuredPersons}, ahead of the next hand-over. */
@Rule(RuleId.DAT_3)
public interface Confirmations {

    /** Holds what is kept of a person, if anything is, until the running transaction ends. */
    void hold(Kvnr kvnr);

    /**
     * What is confirmed of a person, in place of what was before; but not what was confirmed before a hand-over brought another value.
     * Only for whoever holds the person.
     *
     * @param name null if none is
     * @param address null if none is
     */
    void confirm(Kvnr kvnr, @Nullable Confirmed<PersonName> name, @Nullable Confirmed<PostalAddress> address);
}
