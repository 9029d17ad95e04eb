package de.aok.meineaok.notification.letter;

import de.aok.meineaok.identity.PersonName;
import de.aok.meineaok.notification.application.BatchId;
import de.aok.meineaok.notification.application.Commission;
import de.aok.meineaok.notification.application.CommissionId;
import de.aok.meineaok.notification.application.LetterBatch;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Batches as they could be formed. */
final class Batches {
    static final Instant FORMED_AT = Instant.parse("2026-11-26T09:05:07.123456Z");
    static final Commission.Letter USUAL = Letter.to(Letter.ELFRIEDE, Letter.HANNOVER);
    static final Commission.Letter UNPRINTABLE = Letter.to(new PersonName("\u4e2d", ""), Letter.HANNOVER);

    private Batches() {}

    static LetterBatch of(Commission.Letter... letters) {
        return new LetterBatch(
                new BatchId(UUID.randomUUID()),
                FORMED_AT,
                Arrays.stream(letters)
                        .map(letter -> new LetterBatch.Entry(new CommissionId(UUID.randomUUID()), letter))
                        .toList());
    }

    /** The same one wherever it is asked for, in another process too. */
    static LetterBatch ofUsual(long number, int letters) {
        return new LetterBatch(
                new BatchId(new UUID(number, 0)),
                FORMED_AT,
                IntStream.rangeClosed(1, letters)
                        .mapToObj(i -> new LetterBatch.Entry(new CommissionId(new UUID(number, i)), USUAL))
                        .toList());
    }

    static List<CommissionId> letters(LetterBatch batch) {
        return batch.letters().stream().map(LetterBatch.Entry::id).toList();
    }
}
