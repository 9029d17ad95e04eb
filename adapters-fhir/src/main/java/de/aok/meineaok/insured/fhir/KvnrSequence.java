package de.aok.meineaok.insured.fhir;

import de.aok.meineaok.identity.Kvnr;

/**
 * All KVNRs there are, each once, in an order that a seed shuffles: a Feistel network permutes the numbers of 32 bits, and is walked
 * on from those that are out of range. So numbers are unique without any that were drawn being remembered.
 */
final class KvnrSequence {
    private static final long NUMBERS_A_LETTER = 100_000_000;

    /** How many there are: 26 letters with eight digits each. */
    static final long SIZE = 26 * NUMBERS_A_LETTER;

    private static final int ROUNDS = 4;
    private static final int HALF = 0xFFFF;

    private final long seed;

    KvnrSequence(long seed) {
        this.seed = seed;
    }

    /** @param index from 0 on, below {@link #SIZE} */
    Kvnr at(long index) {
        if (index < 0 || index >= SIZE) {
            throw new IndexOutOfBoundsException("index out of range: " + index);
        }
        long number = permute(index);
        while (number >= SIZE) {
            number = permute(number);
        }
        return withCheckDigit((char) ('A' + number / NUMBERS_A_LETTER), (int) (number % NUMBERS_A_LETTER));
    }

    private long permute(long number) {
        int left = (int) (number >>> 16);
        int right = (int) (number & HALF);
        for (int round = 0; round < ROUNDS; round++) {
            int next = left ^ (int) (mix(seed + mix(((long) round << 16) + right)) & HALF);
            left = right;
            right = next;
        }
        return ((long) left << 16) + right;
    }

    private static Kvnr withCheckDigit(char letter, int number) {
        StringBuilder text = new StringBuilder(10).append(letter);
        text.append(NUMBERS_A_LETTER + number).append('0').deleteCharAt(1);
        // Trying the ten digits leaves the rule (REG-2) in one place.
        while (!Kvnr.isWellFormed(text)) {
            text.setCharAt(9, (char) (text.charAt(9) + 1));
        }
        return Kvnr.of(text.toString());
    }

    /** Scatters numbers that lie close together: the finaliser of SplitMix64. */
    static long mix(long number) {
        long z = number + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
