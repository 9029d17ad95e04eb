package de.aok.meineaok.mobilenumber;

import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the mTAN of one login: at most one is open, a new one voids the old.
 *
 * @param open the one that may be entered; null if none was sent yet, or it is used up
 * @param sent how many were sent in this login
 */
@Rule(RuleId.MTN_2)
public record MtanChallenge(@Nullable Open open, int sent) {

    /**
     * An mTAN that may be entered.
     *
     * @param keyedHash what is kept of it
     * @param validUntil when it expires
     * @param wrongEntries how often a wrong one was entered
     */
    public record Open(MtanHash keyedHash, Instant validUntil, int wrongEntries) {}

    /** Before the first one was sent. */
    public static MtanChallenge none() {
        return new MtanChallenge(null, 0);
    }

    /** Whether this login may send one more. */
    public boolean maySend(MtanRules rules) {
        return sent < rules.perLogin();
    }

    /**
     * A new one was sent: it voids the old.
     *
     * @throws IllegalStateException if no more may be sent
     */
    public MtanChallenge sent(MtanHash keyedHash, Instant now, MtanRules rules) {
        if (!maySend(rules)) {
            throw new IllegalStateException("no more mTANs in this login (" + RuleId.MTN_2 + ')');
        }
        return new MtanChallenge(new Open(keyedHash, now.plus(rules.validity()), 0), sent + 1);
    }

    /** Judges an entry, given by its keyed hash. */
    public Entry enter(MtanHash entered, Instant now, MtanRules rules) {
        if (open == null) {
            return new Entry.Refused(this, MtanProblem.NONE_OPEN);
        }
        if (!now.isBefore(open.validUntil())) {
            return new Entry.Refused(this, MtanProblem.EXPIRED);
        }
        if (open.keyedHash().equals(entered)) {
            return new Entry.Right(new MtanChallenge(null, sent));
        }
        int wrongEntries = open.wrongEntries() + 1;
        if (wrongEntries >= rules.tries()) {
            return new Entry.Refused(new MtanChallenge(null, sent), MtanProblem.EXHAUSTED);
        }
        Open still = new Open(open.keyedHash(), open.validUntil(), wrongEntries);
        return new Entry.Refused(new MtanChallenge(still, sent), MtanProblem.WRONG);
    }

    /** The judgement on an entry, with the challenge as it stands after it. */
    public sealed interface Entry {
        MtanChallenge after();

        /** The right one; it is used up. */
        record Right(MtanChallenge after) implements Entry {}

        /** Not accepted. */
        record Refused(MtanChallenge after, MtanProblem problem) implements Entry {}
    }
}
