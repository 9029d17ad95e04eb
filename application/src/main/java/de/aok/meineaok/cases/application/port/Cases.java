package de.aok.meineaok.cases.application.port;

import de.aok.meineaok.cases.CaseEvent;
import de.aok.meineaok.cases.CaseHistory;
import de.aok.meineaok.cases.CaseId;
import de.aok.meineaok.cases.CaseKind;
import de.aok.meineaok.cases.application.CaseKey;
import de.aok.meineaok.cases.application.KeptCase;
import de.aok.meineaok.identity.Kvnr;
import java.util.List;
import java.util.Optional;

/** The cases, with all that was told of each. */
public interface Cases {

    /** Opens a case, unless there is one by the key, or with the ID: also if it is opened at this very moment elsewhere. */
    void open(CaseKey key, CaseId id);

    /**
     * Holds a case until the running transaction ends, so that nobody else adds to it meanwhile.
     *
     * @param id under which it is opened if there is none by the key
     * @return under which it is kept
     */
    CaseId hold(CaseKey key, CaseId id);

    /**
     * Adds what was told of a case that is held.
     *
     * @return false if it has an event with that ID already; nothing changes then
     */
    boolean add(CaseId id, CaseEvent event);

    /** All that was told of a case, in no order. */
    List<CaseEvent> told(CaseId id);

    /** Keeps where a case that is held stands. */
    void save(CaseId id, CaseKind kind, CaseHistory history);

    /** The cases of a person, the one that moved last first; also those that are not shown to her. */
    List<KeptCase> of(Kvnr kvnr);

    /** Those of them that are of one kind, in the same order. */
    List<KeptCase> ofKind(Kvnr kvnr, CaseKind kind);

    /** One case of a person. */
    Optional<KeptCase> find(Kvnr kvnr, CaseId id);
}
