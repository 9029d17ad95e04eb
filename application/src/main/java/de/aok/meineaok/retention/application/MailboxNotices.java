package de.aok.meineaok.retention.application;

import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.mailbox.MessageText;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;

/** Puts what the portal itself has to say into mailboxes, and has the mail commissioned that says so (NTF-1). */
@Rule(RuleId.RET_5)
public interface MailboxNotices {

    /** In the running transaction. */
    void put(Account account, MessageText notice, Instant now);
}
