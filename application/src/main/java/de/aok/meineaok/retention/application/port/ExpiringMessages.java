package de.aok.meineaok.retention.application.port;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.retention.RetentionClass;
import de.aok.meineaok.retention.application.port.ExpiringRecords.Place;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages that are soon to be deleted, and of which persons are told before. */
@Rule(RuleId.RET_5)
public interface ExpiringMessages {

    /**
     * Looks through messages of one class for persons who were not told yet, and notes all that they are now told of: of each person
     * all such messages of all classes, so that nobody is met twice. In the caller's transaction. Notices of the portal itself, and
     * what is under a legal hold, are left out.
     *
     * @param among the class to look through
     * @param sentBefore for each class, until when what will be deleted soon was sent
     * @param after behind which place; null to begin with the first
     * @param atMost how many messages to look through
     */
    Untold take(
            RetentionClass among,
            Map<RetentionClass, Instant> sentBefore,
            Instant now,
            @Nullable Place after,
            int atMost);

    /**
     * What was found.
     *
     * @param messages those of each person and class
     * @param last where to go on; null if there is nothing more
     */
    record Untold(List<Expiring> messages, @Nullable Place last) {}

    /**
     * Messages of a person and class.
     *
     * @param count how many
     * @param oldest when the first of them was sent
     */
    record Expiring(AccountId account, RetentionClass kept, int count, Instant oldest) {}
}
