package de.aok.meineaok.notification.application;

import de.aok.meineaok.notification.application.port.LetterBatches;
import de.aok.meineaok.notification.application.port.Letters;
import de.aok.meineaok.notification.application.port.Outbox;
import de.aok.meineaok.notification.application.port.UndeliverableException;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.secrecy.application.port.Randomness;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Delivers the letters that wait, in batches. What is in a batch is written down before it is handed over; so whoever comes after a
 * crash hands over the very same one, which its ID tells, and no letter is printed twice.
 */
@Rule(RuleId.NTF_3)
public final class DeliverLetters {
    private final BatchTerms terms;
    private final LetterBatches batches;
    private final Outbox outbox;
    private final Letters letters;
    private final Randomness randomness;
    private final Transactions transactions;
    private final Clock clock;

    public DeliverLetters(
            BatchTerms terms,
            LetterBatches batches,
            Outbox outbox,
            Letters letters,
            Randomness randomness,
            Transactions transactions,
            Clock clock) {
        this.terms = terms;
        this.batches = batches;
        this.outbox = outbox;
        this.letters = letters;
        this.randomness = randomness;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Delivers the batches that are due, until none is or the channel was found down: then it is left in peace until the next call.
     *
     * @return what came of it
     */
    public Result deliverDue() {
        int delivered = 0;
        List<UndeliverableException> failures = new ArrayList<>();
        Optional<LetterBatches.Taken> next = take();
        while (next.isPresent()) {
            LetterBatches.Taken taken = next.get();
            Map<CommissionId, UndeliverableException> leftOut;
            try {
                leftOut = handOver(taken);
            } catch (UndeliverableException e) {
                transactions.required(() -> batches.putOff(
                        taken, clock.instant().plus(Patience.pauseAfter(taken.tries(), Channel.LETTER))));
                failures.add(e);
                break;
            }
            transactions.required(() -> settle(taken, leftOut));
            delivered += taken.letters().size() - leftOut.size();
            failures.addAll(leftOut.values());
            next = take();
        }
        return new Result(delivered, failures);
    }

    private Optional<LetterBatches.Taken> take() {
        return transactions.required(() -> batches.take(new BatchId(randomness.id()), terms, clock.instant()));
    }

    /**
     * What cannot be read here goes along all the same: another server may have handed the batch over before, with it.
     *
     * @return the letters that were left out, and why
     */
    private Map<CommissionId, UndeliverableException> handOver(LetterBatches.Taken taken)
            throws UndeliverableException {
        List<LetterBatch.Entry> entries = taken.letters().stream()
                .map(one -> new LetterBatch.Entry(
                        one.id(), one.commission() instanceof Commission.Letter letter ? letter : null))
                .toList();
        try {
            return letters.send(new LetterBatch(taken.id(), taken.formedAt(), entries));
        } catch (RuntimeException e) {
            // A round that throws would leave the batch to its lease, and try it again without a pause.
            throw UndeliverableException.channelDown("the channel stumbled", e);
        }
    }

    private void settle(LetterBatches.Taken taken, Map<CommissionId, UndeliverableException> leftOut) {
        Instant now = clock.instant();
        for (Outbox.Taken one : taken.letters()) {
            UndeliverableException failure = leftOut.get(one.id());
            if (failure != null) {
                Patience.note(outbox, one, Channel.LETTER, failure, now);
            }
        }
        batches.handedOver(taken.id(), now);
    }

    /**
     * What came of a round.
     *
     * @param delivered letters handed over
     * @param failures why those could not be handed over that were not
     */
    public record Result(int delivered, List<UndeliverableException> failures) {
        public Result {
            failures = List.copyOf(failures);
        }
    }
}
