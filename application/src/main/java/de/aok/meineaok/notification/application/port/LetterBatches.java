package de.aok.meineaok.notification.application.port;

import de.aok.meineaok.notification.application.BatchId;
import de.aok.meineaok.notification.application.BatchTerms;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The letters that wait in the outbox, put together in batches. A batch and what is in it is taken and settled as one. */
@Rule(RuleId.NTF_3)
public interface LetterBatches {

    /**
     * Takes a batch for this server alone until its lease runs out: first one that was formed before, whose turn it is again, with
     * the letters that it had; else a new one of the letters that have been due for longest, if the terms are met. What another
     * server has taken is passed over.
     *
     * @param id of the batch, if it is a new one
     */
    Optional<Taken> take(BatchId id, BatchTerms terms, Instant now);

    /**
     * It was handed over with all letters that {@link Outbox#refused} or {@link Outbox#givenUp} have not taken out of it. Their
     * contents are deleted. That holds whoever has it meanwhile, for no lease makes a hand-over undone; but what is settled stays as
     * it was settled first.
     */
    void handedOver(BatchId batch, Instant now);

    /** The channel was down. The batch is due again at an instant; unless the lease has run out and somebody else has taken it. */
    void putOff(Taken taken, Instant dueAgainAt);

    /** How many batches were handed over before an instant, and not acknowledged since. */
    long unacknowledged(Instant handedOverBefore);

    /**
     * What was taken.
     *
     * @param id the batch
     * @param formedAt when it was formed
     * @param letters in the order in which they were commissioned; at least one
     * @param tries how often the batch had been taken before, which tells this taking from every other
     */
    record Taken(BatchId id, Instant formedAt, List<Outbox.Taken> letters, int tries) {}
}
