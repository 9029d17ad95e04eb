package de.aok.meineaok.retention.application;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.account.application.Account;
import de.aok.meineaok.account.application.port.Accounts;
import de.aok.meineaok.calendar.LegalCalendar;
import de.aok.meineaok.mailbox.MessageText;
import de.aok.meineaok.notification.application.MailboxNotices;
import de.aok.meineaok.notification.application.templates.MailboxNotice;
import de.aok.meineaok.notification.application.templates.Template;
import de.aok.meineaok.retention.RetentionClass;
import de.aok.meineaok.retention.RetentionRules;
import de.aok.meineaok.retention.application.port.ExpiringMessages;
import de.aok.meineaok.retention.application.port.ExpiringMessages.Expiring;
import de.aok.meineaok.retention.application.port.ExpiringMessages.Untold;
import de.aok.meineaok.retention.application.port.ExpiringRecords.Place;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells persons that messages of theirs will be deleted, while there is time to save them. Daily; one notice a person for all that is
 * new since the last, in small transactions that put it into the mailbox and note that it was.
 */
@Rule(RuleId.RET_5)
public final class AnnounceDeletion {
    private static final int AT_ONCE = 200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMANY);

    private final RetentionRules rules;
    private final ExpiringMessages messages;
    private final Accounts accounts;
    private final MailboxNotices mailboxes;
    private final Transactions transactions;
    private final Clock clock;
    private final MailboxNotice notice = MailboxNotice.read(Template.DELETION_NOTICE);

    public AnnounceDeletion(
            RetentionRules rules,
            ExpiringMessages messages,
            Accounts accounts,
            MailboxNotices mailboxes,
            Transactions transactions,
            Clock clock) {
        this.rules = rules;
        this.messages = messages;
        this.accounts = accounts;
        this.mailboxes = mailboxes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return how many persons were told */
    public int announceAll() {
        Instant now = clock.instant();
        LocalDate today = LegalCalendar.dayOf(now);
        Map<RetentionClass, Instant> sentBefore = new EnumMap<>(RetentionClass.class);
        for (RetentionClass kept : RetentionClass.values()) {
            sentBefore.put(kept, rules.keptSince(kept, today.plusDays(rules.noticeDays())));
        }
        int told = 0;
        for (RetentionClass kept : RetentionClass.values()) {
            Place after = null;
            do {
                Step step = step(kept, sentBefore, now, after);
                told += step.told();
                after = step.last();
            } while (after != null);
        }
        return told;
    }

    private record Step(int told, @Nullable Place last) {}

    private Step step(
            RetentionClass among, Map<RetentionClass, Instant> sentBefore, Instant now, @Nullable Place after) {
        return transactions.required(() -> {
            Untold untold = messages.take(among, sentBefore, now, after, AT_ONCE);
            Map<AccountId, List<Expiring>> byAccount = new LinkedHashMap<>();
            for (Expiring expiring : untold.messages()) {
                byAccount
                        .computeIfAbsent(expiring.account(), account -> new ArrayList<>())
                        .add(expiring);
            }
            int told = 0;
            for (Map.Entry<AccountId, List<Expiring>> one : byAccount.entrySet()) {
                told += tell(one.getKey(), one.getValue(), now) ? 1 : 0;
            }
            return new Step(told, untold.last());
        });
    }

    /** Whose account was closed can look into no mailbox. */
    private boolean tell(AccountId id, List<Expiring> expiring, Instant now) {
        Account account = accounts.find(id).orElse(null);
        if (account == null) {
            return false;
        }
        int count = 0;
        LocalDate first = LocalDate.MAX;
        for (Expiring one : expiring) {
            count += one.count();
            LocalDate due = rules.dueOn(one.kept(), one.oldest());
            first = due.isBefore(first) ? due : first;
        }
        // What is due already was kept by chance until now, and goes with the next run.
        LocalDate tomorrow = LegalCalendar.dayOf(now).plusDays(1);
        mailboxes.put(account, text(count, first.isBefore(tomorrow) ? tomorrow : first), now);
        return true;
    }

    private MessageText text(int messages, LocalDate firstDay) {
        return notice.text(Map.of(
                "messages",
                messages == 1 ? "eine Nachricht" : messages + " Nachrichten",
                "firstDay",
                DAY.format(firstDay)));
    }
}
