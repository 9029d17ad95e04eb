package de.aok.meineaok.audit;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Chains the audit entries of one account by keyed hashes, so that one that was changed or removed shows. Each account has a
 * chain of its own, so that what happens to one waits for no other. A chain's end is sealed apart: otherwise its last entries
 * could be cut off unseen.
 */
@Rule(RuleId.SEC_3)
public final class AuditChain {
    /** Stands in an entry for the hash before it, if the end that it was added to was not as the portal had sealed it. */
    private static final String UNSEALED = "unsealed";

    /** Of a gap no more entries are named: a number may have been made up out of all proportion. */
    private static final int GAP = 10_000;

    private final UnaryOperator<String> keyedHash;

    /** @param keyedHash a hash that nobody can make without the portal's key, as printable text */
    public AuditChain(UnaryOperator<String> keyedHash) {
        this.keyedHash = keyedHash;
    }

    /**
     * Where a chain ends.
     *
     * @param length how many entries it has
     * @param hash of its last entry; empty text if it has none
     * @param seal over both
     */
    public record End(long length, String hash, String seal) {}

    /** The end of a chain that has no entry yet. */
    public End empty(AccountId account) {
        return end(account, 0, "");
    }

    /**
     * The next entry of a chain. Whether the end is as it was sealed is kept in it: the new end is sealed anew, and otherwise
     * would hide that entries were cut off before.
     */
    public AuditEntry append(AccountId account, End end, AuditRecord content) {
        long number = end.length() + 1;
        String previous = sealed(account, end) ? end.hash() : UNSEALED;
        return new AuditEntry(account, number, content, previous, hash(account, number, content, previous));
    }

    /** Where a chain ends after an entry. */
    public End endAfter(AuditEntry entry) {
        return end(entry.account(), entry.number(), entry.hash());
    }

    /**
     * Examines a chain. It is read backwards, since each entry vouches for the one before it, and the end for the last.
     *
     * @param entries all that there are, by their numbers
     * @param end as it is kept; null if it is missing
     * @return what is wrong, by numbers, each entry named once; empty if nothing was changed or removed. An entry whose number was
     *     changed is named by the old one as missing and by the new one as changed
     */
    public List<Break> examine(AccountId account, List<AuditEntry> entries, @Nullable End end) {
        Deque<Break> breaks = new ArrayDeque<>();
        long number = lastAsWritten(account, entries);
        String vouchedFor = null;
        if (end != null && sealed(account, end) && end.length() >= number) {
            number = end.length();
            vouchedFor = end.hash();
        } else {
            breaks.addFirst(new Break(account, number, Break.Kind.END_CHANGED));
        }
        for (int i = entries.size() - 1; i >= 0; i--) {
            AuditEntry entry = entries.get(i);
            if (entry.number() > number) {
                breaks.addFirst(new Break(account, entry.number(), Break.Kind.CHANGED));
                continue;
            }
            if (entry.number() < number) {
                addMissing(breaks, account, entry.number(), number);
                vouchedFor = null;
            }
            // With nobody to vouch for it, since what follows is gone or changed, its own hash must do.
            if (!asWritten(account, entry) || vouchedFor != null && !vouchedFor.equals(entry.hash())) {
                breaks.addFirst(new Break(account, entry.number(), Break.Kind.CHANGED));
                vouchedFor = null;
            } else if (entry.previous().equals(UNSEALED)) {
                breaks.addFirst(new Break(account, entry.number() - 1, Break.Kind.END_CHANGED));
                vouchedFor = null;
            } else {
                vouchedFor = entry.previous();
            }
            number = Math.max(entry.number(), 1) - 1;
        }
        addMissing(breaks, account, 0, number);
        return List.copyOf(breaks);
    }

    private long lastAsWritten(AccountId account, List<AuditEntry> entries) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (asWritten(account, entries.get(i))) {
                return entries.get(i).number();
            }
        }
        return 0;
    }

    private boolean asWritten(AccountId account, AuditEntry entry) {
        return entry.account().equals(account)
                && entry.hash().equals(hash(account, entry.number(), entry.content(), entry.previous()));
    }

    private boolean sealed(AccountId account, End end) {
        return end.equals(end(account, end.length(), end.hash()));
    }

    /** Those above one number, up to and with another. */
    private static void addMissing(Deque<Break> breaks, AccountId account, long above, long upTo) {
        long from = Math.max(Math.max(above, 0), upTo - GAP) + 1;
        for (long number = upTo; number >= from; number--) {
            breaks.addFirst(new Break(account, number, Break.Kind.MISSING));
        }
    }

    private End end(AccountId account, long length, String hash) {
        return new End(length, hash, keyedHash.apply(joined("end", account, length, hash)));
    }

    private String hash(AccountId account, long number, AuditRecord content, String previous) {
        return keyedHash.apply(joined(
                "entry",
                account,
                number,
                previous,
                content.at(),
                content.action().name(),
                content.actor().kind().name(),
                content.actor().name(),
                content.reason(),
                content.detail(),
                content.address()));
    }

    /** Joins parts so that no other parts give the same text: each is led by its length, and one left out has none. */
    private static String joined(@Nullable Object... parts) {
        StringBuilder joined = new StringBuilder();
        for (Object part : parts) {
            String text = part == null ? null : part.toString();
            joined.append(text == null ? "-" : text.length() + ":" + text).append(';');
        }
        return joined.toString();
    }

    /**
     * Something that is not as it was written.
     *
     * @param number of the entry in question; of an end, of the entry that it followed
     */
    public record Break(AccountId account, long number, Kind kind) {
        /** What can be wrong. */
        public enum Kind {
            /** The entry is gone. */
            MISSING,
            /** The entry is not as it was written. */
            CHANGED,
            /** Where the chain ends was changed. */
            END_CHANGED
        }
    }
}
