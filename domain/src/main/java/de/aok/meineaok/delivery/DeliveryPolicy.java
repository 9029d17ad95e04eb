package de.aok.meineaok.delivery;

import de.aok.meineaok.account.AccountState;
import de.aok.meineaok.account.AccountStatus;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import org.jspecify.annotations.Nullable;

/** Decides how a letter reaches a person. */
public final class DeliveryPolicy {
    private DeliveryPolicy() {}

    /** How a letter goes. */
    public enum Way {
        MAILBOX,
        POST
    }

    /**
     * Decides for one letter.
     *
     * @param status where the person's account stands; null if there is none
     */
    @Rule({RuleId.DLV_1, RuleId.DLV_2, RuleId.DLV_3, RuleId.END_2})
    public static Way wayOf(DocumentKind kind, DeliveryPreference preference, @Nullable AccountStatus status) {
        return preference == DeliveryPreference.ONLINE && kind.releasedForOnline() && isReached(status)
                ? Way.MAILBOX
                : Way.POST;
    }

    /** Whether new messages are put into the mailbox of somebody whose account stands so (END-2). */
    @Rule(RuleId.DLV_3)
    public static boolean isReached(@Nullable AccountStatus status) {
        return status != null && status.state() == AccountState.ACTIVE && !status.locked();
    }
}
