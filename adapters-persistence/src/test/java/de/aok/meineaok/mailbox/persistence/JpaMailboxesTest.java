package de.aok.meineaok.mailbox.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.mailbox.application.MessageFilter;
import de.aok.meineaok.mailbox.application.MessageHead;
import de.aok.meineaok.mailbox.application.port.Mailboxes;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import de.aok.meineaok.testing.contract.MailboxesContract;
import de.aok.meineaok.transaction.application.port.Transactions;
import java.util.List;
import java.util.UUID;
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
        assertThat(found(account, "\"Prüfungen für Rechnungen\"")).isEmpty();
    }

    /** Whatever way a search takes: words in all messages, in few and in many that are old. */
    @Test
    @Rule(RuleId.MBX_1)
    void finds_all_beyond_those_that_are_looked_through_first() {
        AccountId account = new AccountId(UUID.randomUUID());
        database.execute(
                "insert into message (id, account_id, thread_id, from_person, kind, subject_area, department, subject,"
                        + " body, sent_at, retention_class) select gen_random_uuid(), '" + account.value()
                        + "', gen_random_uuid(), false, 'LETTER', 'CARE', 'CARE', 'Brief ' || n, 'Versicherung' ||"
                        + " case when n <= 3500 then ' Altlast' else '' end || case when n in (7, 17) then '"
                        + " Kaleidoskop' else '' end, timestamptz '2026-01-01' + n * interval '1 minute', 'BENEFITS'"
                        + " from generate_series(1, 6000) n");

        assertThat(found(account, "Versicherung")).hasSize(100).startsWith("Brief 6000", "Brief 5999");
        assertThat(found(account, "Kaleidoskop")).containsExactly("Brief 17", "Brief 7");
        assertThat(found(account, "Altlast")).hasSize(100).startsWith("Brief 3500", "Brief 3499");
        List<MessageHead> page =
                within(() -> mailboxes.page(account, new MessageFilter(false, null, "Altlast"), null, 100));
        assertThat(within(() -> mailboxes.page(
                        account,
                        new MessageFilter(true, null, "Altlast"),
                        page.get(99).place(),
                        1)))
                .extracting(MessageHead::subject)
                .containsExactly("Brief 3400");
    }
}
