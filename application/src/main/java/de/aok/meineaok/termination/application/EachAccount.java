package de.aok.meineaok.termination.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Goes through many accounts, each in a transaction of its own: what is done stays done, whatever happens at the next, and one at
 * which the work fails keeps it from none behind it.
 */
final class EachAccount {
    private static final int AT_ONCE = 200;

    private final Transactions transactions;

    EachAccount(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Finds accounts, a page at a time, in an order that stays the same. */
    interface Search {
        List<AccountId> find(@Nullable AccountId after, int atMost);
    }

    /**
     * @return with how many the work did something
     * @throws IllegalStateException at the end, if it failed at some; their failures are told along
     */
    int count(Search search, Predicate<AccountId> work) {
        int done = 0;
        List<RuntimeException> failures = new ArrayList<>();
        AccountId after = null;
        while (true) {
            AccountId from = after;
            List<AccountId> page = transactions.required(() -> search.find(from, AT_ONCE));
            for (AccountId id : page) {
                try {
                    done += transactions.required(() -> work.test(id)) ? 1 : 0;
                } catch (RuntimeException e) {
                    failures.add(e);
                }
            }
            if (page.size() < AT_ONCE) {
                tell(failures, done);
                return done;
            }
            after = page.get(page.size() - 1);
        }
    }

    private static void tell(List<RuntimeException> failures, int done) {
        if (!failures.isEmpty()) {
            IllegalStateException told =
                    new IllegalStateException(done + " accounts done, " + failures.size() + " failed");
            failures.forEach(told::addSuppressed);
            throw told;
        }
    }
}
