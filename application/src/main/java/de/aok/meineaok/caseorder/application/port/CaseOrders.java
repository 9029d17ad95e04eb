package de.aok.meineaok.caseorder.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.cases.CaseId;
import java.util.Optional;

/** What persons ordered or claimed in the portal: by which key, and which case that opened. */
public interface CaseOrders {

    /** What an account ordered by a key. */
    Optional<Kept> byKey(AccountId account, String key);

    /** Keeps what an account, which is held, ordered by a key that is new to it. */
    void add(AccountId account, String key, Kept order);

    /**
     * An order as it is kept.
     *
     * @param content of the request, as far as it tells a repeat from another
     * @param opened the case that followed
     */
    record Kept(String content, CaseId opened) {}
}
