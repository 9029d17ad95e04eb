package de.aok.meineaok.notification.application;

import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.mailbox.MessageText;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;

/** Puts what the portal itself has to say into mailboxes, and has the mail commissioned that says so. */
@Rule(RuleId.NTF_1)
public interface MailboxNotices {

    /**
     * Puts a notice, in the running transaction. Also where use has ended, and messages go by post (END-2): what the portal says of its
     * own mailbox has no other way.
     */
    void put(Account account, MessageText notice, Instant now);
}
