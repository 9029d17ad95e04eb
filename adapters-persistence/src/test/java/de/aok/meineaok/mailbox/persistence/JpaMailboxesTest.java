package de.aok.meineaok.mailbox.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.mailbox.MessageKind;
import de.aok.meineaok.mailbox.application.Message;
import de.aok.meineaok.mailbox.application.MessageFilter;
import de.aok.meineaok.mailbox.application.MessageHead;
import de.aok.meineaok.mailbox.application.Place;
import de.aok.meineaok.mailbox.application.port.Mailboxes;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.contract.MailboxesContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JpaMailboxesTest extends MailboxesContract {
    private final TestDatabase database = TestDatabase.emptied("message");
    private final JpaMailboxes mailboxes = new JpaMailboxes(database.entities());

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected Mailboxes mailboxes() {
        return mailboxes;
    }

    @Test
    @Rule(RuleId.MBX_1)
    void knows_words_in_their_other_forms_and_as_they_stand() {
        AccountId account = new AccountId(UUID.randomUUID());
        added(letter(account, "Zahn", "Sie reichten Rechnungen für Prüfungen ein.", NOW));
        added(letter(account, "Rechnung", "Für die Brille.", NOW.plusSeconds(1)));

        assertThat(found(account, "rechnung")).containsExactly("Rechnung", "Zahn");
        assertThat(found(account, "Prüfung")).containsExactly("Zahn");
        assertThat(found(account, "Zahn or Brille")).containsExactly("Rechnung", "Zahn");
        assertThat(found(account, "\"Rechnungen für Prüfungen\"")).containsExactly("Zahn");
        assertThat(found(account, "\"Prüfungen für Rechnungen\""))
                .as("words, not their order")
                .containsExactly("Zahn");
        assertThat(found(account, "\"Prüfungen für Brillen\"")).isEmpty();
        assertThat(found(account, "Brille -\"Rechnungen für Prüfungen\"")).containsExactly("Rechnung");
        assertThat(found(account, "und")).as("a word that every text has").isEmpty();
    }

    /** Over half a year, with nothing in its third month. The old have a word of theirs, some are of another kind, some read. */
    private void fill(AccountId account) {
        database.execute(
                "insert into message (id, account_id, thread_id, from_person, kind, subject_area, department, subject,"
                        + " body, sent_at, read_at, retention_class) select gen_random_uuid(), '" + account.value()
                        + "', gen_random_uuid(), false, case when n % 5 = 0 then 'NOTICE' else 'LETTER' end, 'CARE',"
                        + " 'CARE', 'Brief ' || n, 'Versicherung' || case when n <= 1500 then ' Altlast' else '' end"
                        + " || case when n in (7, 1490) then ' Kaleidoskop' else '' end, timestamptz '2026-01-01' +"
                        + " n * interval '1 hour' + case when n > 1500 then interval '30 days' else interval '0' end,"
                        + " case when n % 2 = 0 then timestamptz '2027-01-01' end, 'BENEFITS'"
                        + " from generate_series(1, 3600) n");
    }

    private List<String> allPages(AccountId account, MessageFilter filter, int atMost) {
        List<MessageHead> all = new ArrayList<>();
        List<MessageHead> page;
        do {
            Place before = all.isEmpty() ? null : all.get(all.size() - 1).place();
            page = within(() -> mailboxes.page(account, filter, before, atMost));
            all.addAll(page);
        } while (page.size() == atMost);
        return all.stream().map(MessageHead::subject).toList();
    }

    private static List<String> letters(IntPredicate these) {
        return IntStream.rangeClosed(1, 3600)
                .map(n -> 3601 - n)
                .filter(these)
                .mapToObj(n -> "Brief " + n)
                .toList();
    }

    @Test
    @Rule(RuleId.MBX_1)
    void finds_words_in_the_newest_as_in_the_oldest_week() {
        AccountId account = new AccountId(UUID.randomUUID());
        fill(account);

        assertThat(found(account, "Versicherung")).hasSize(100).startsWith("Brief 3600", "Brief 3599");
        assertThat(found(account, "Altlast")).hasSize(100).startsWith("Brief 1500", "Brief 1499");
        assertThat(found(account, "Kaleidoskop")).containsExactly("Brief 1490", "Brief 7");
        assertThat(found(account, "Versicherung Kaleidoskop -Altlast")).isEmpty();
    }

    @Test
    @Rule(RuleId.MBX_1)
    void pages_through_all_weeks_with_every_filter() {
        AccountId account = new AccountId(UUID.randomUUID());
        fill(account);

        assertThat(allPages(account, new MessageFilter(false, null, "Versicherung"), 700))
                .isEqualTo(letters(n -> true));
        assertThat(allPages(account, new MessageFilter(false, null, "Altlast"), 100))
                .isEqualTo(letters(n -> n <= 1500));
        assertThat(allPages(account, new MessageFilter(true, null, "Altlast"), 100))
                .isEqualTo(letters(n -> n <= 1500 && n % 2 != 0));
        assertThat(allPages(account, new MessageFilter(false, MessageKind.NOTICE, "Altlast"), 100))
                .isEqualTo(letters(n -> n <= 1500 && n % 5 == 0));
        assertThat(allPages(account, new MessageFilter(true, MessageKind.NOTICE, "Altlast"), 100))
                .isEqualTo(letters(n -> n <= 1500 && n % 10 == 5));
        assertThat(allPages(account, new MessageFilter(true, MessageKind.LETTER, "Kaleidoskop"), 1))
                .containsExactly("Brief 7");
    }

    @Test
    @Rule(RuleId.MBX_1)
    void what_is_read_meanwhile_is_no_longer_found_among_the_unread() {
        AccountId account = new AccountId(UUID.randomUUID());
        Message letter = added(letter(account, "Zahn", "Ihre Rechnung.", NOW));
        MessageFilter unread = new MessageFilter(true, null, "Rechnung");
        assertThat(within(() -> mailboxes.page(account, unread, null, 10))).containsExactly(letter.head());

        doWithin(() -> mailboxes.markRead(account, letter.id(), NOW.plusSeconds(1)));

        assertThat(within(() -> mailboxes.page(account, unread, null, 10))).isEmpty();
        assertThat(found(account, "Rechnung")).containsExactly("Zahn");
    }

    /** By which others' messages would be found as well. */
    @Test
    @Rule(RuleId.MBX_1)
    void no_text_has_the_words_that_stand_for_mailboxes_and_filters() {
        AccountId account = new AccountId(UUID.randomUUID());
        added(letter(account, "Zahn", "UNREAD NOTICE \"" + account + " 20454\"", NOW));

        assertThat(found(account, "LETTER")).isEmpty();
        assertThat(within(
                        () -> mailboxes.page(account, new MessageFilter(false, MessageKind.NOTICE, "Zahn"), null, 10)))
                .isEmpty();
    }
}
