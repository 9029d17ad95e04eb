package de.aok.meineaok.changerequest.application.port;

import de.aok.meineaok.changerequest.application.ChangeRequest;
import de.aok.meineaok.changerequest.application.Decision;
import de.aok.meineaok.identity.Kvnr;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What persons asked the core system to change. */
@Rule(RuleId.DAT_3)
public interface ChangeRequests {

    /** @return false if there is one with its identifier already */
    boolean add(ChangeRequest request);

    Optional<ChangeRequest> find(UUID id);

    /** All of a person, by whatever account, in the order in which she asked. */
    List<ChangeRequest> ofPerson(Kvnr kvnr);

    /** Those of some persons that are open, in the order in which they were asked for. */
    List<ChangeRequest> open(Collection<Kvnr> persons);

    /** Notes that what it asks for has turned up on file, without a decision; what was noted first stays. */
    void fulfil(UUID id, Instant now);

    /**
     * Keeps a decision, which nobody has seen then, unless it or a later one is kept.
     *
     * @return whether that changed anything
     */
    boolean decide(UUID id, Decision decision);

    /** Notes that the person has seen that it was refused. @return false if she has no such request, or it was not refused */
    boolean seen(UUID id, Kvnr kvnr, Instant now);
}
