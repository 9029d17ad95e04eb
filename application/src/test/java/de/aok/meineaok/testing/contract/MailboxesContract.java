package de.aok.meineaok.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.mailbox.Department;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.MessageKind;
import de.aok.meineaok.mailbox.MessageText;
import de.aok.meineaok.mailbox.SubjectArea;
import de.aok.meineaok.mailbox.application.Message;
import de.aok.meineaok.mailbox.application.MessageFilter;
import de.aok.meineaok.mailbox.application.MessageHead;
import de.aok.meineaok.mailbox.application.Place;
import de.aok.meineaok.mailbox.application.SenderReference;
import de.aok.meineaok.mailbox.application.port.Mailboxes;
import de.aok.meineaok.rule.Rule;
import de.aok.meineaok.rule.RuleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link Mailboxes} promise. */
@Rule(RuleId.MBX_1)
public abstract class MailboxesContract extends KeepingContract {
    private static final AccountId ANNE = new AccountId(UUID.randomUUID());
    private static final AccountId BERT = new AccountId(UUID.randomUUID());

    /** Mailboxes in which there is nothing. */
    protected abstract Mailboxes mailboxes();

    protected static Message letter(AccountId account, String subject, String body, Instant at) {
        MessageId id = new MessageId(UUID.randomUUID());
        return Message.fromAok(id, account, MessageKind.LETTER, SubjectArea.CARE, new MessageText(subject, body), at);
    }

    private static Message letter(String subject, Instant at) {
        return letter(ANNE, subject, "Text.", at);
    }

    private static Message question(SubjectArea area, Instant at) {
        MessageId id = new MessageId(UUID.randomUUID());
        return Message.fromPerson(id, ANNE, area, new MessageText("Frage", "Wann?"), at);
    }

    protected final Message added(Message message) {
        assertThat(within(() -> mailboxes().add(message))).isTrue();
        return message;
    }

    private List<MessageHead> page(MessageFilter filter, @Nullable Place before, int atMost) {
        return within(() -> mailboxes().page(ANNE, filter, before, atMost));
    }

    /** The subjects of those that are found by words. */
    protected final List<String> found(AccountId account, String words) {
        return within(() -> mailboxes().page(account, new MessageFilter(false, null, words), null, 100)).stream()
                .map(MessageHead::subject)
                .toList();
    }

    private List<MessageHead> inbox(Department department, @Nullable Place after) {
        return within(() -> mailboxes().inbox(department, after, 10));
    }

    @Test
    void keeps_all_of_a_message() {
        Message question = added(question(SubjectArea.CARE, NOW));
        Message letter = added(letter("Bescheid", NOW.plusNanos(123_456_789))
                .answering(question)
                .knownAs(SenderReference.ofSystem("care", "4711"))
                .about(UUID.randomUUID()));

        assertThat(within(() -> mailboxes().find(ANNE, letter.id()))).contains(letter);
        assertThat(within(() -> mailboxes().find(letter.id()))).contains(letter);
        assertThat(within(() -> mailboxes().find(SenderReference.ofSystem("care", "4711"))))
                .contains(letter);
        assertThat(within(() -> mailboxes().find(ANNE, question.id()))).contains(question);
        assertThat(page(MessageFilter.NONE, null, 10)).containsExactly(letter.head(), question.head());
        assertThat(within(() -> mailboxes().find(new MessageId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    @Rule(RuleId.MBX_5)
    void tells_of_one_mailbox_nothing_of_another() {
        Message hers = added(letter("Versicherung", NOW));

        assertThat(within(() -> mailboxes().find(BERT, hers.id()))).isEmpty();
        assertThat(within(() -> mailboxes().page(BERT, MessageFilter.NONE, null, 10)))
                .isEmpty();
        assertThat(within(() -> mailboxes().thread(BERT, hers.thread(), 10))).isEmpty();
        assertThat(within(() -> mailboxes().unread(BERT, 10))).isZero();
        assertThat(found(BERT, "Versicherung")).isEmpty();
        assertThat(found(BERT, "-etwas")).isEmpty();
        assertThat(found(BERT, ANNE.toString())).isEmpty();
        doWithin(() -> mailboxes().markRead(BERT, hers.id(), NOW));
        assertThat(within(() -> mailboxes().unread(ANNE, 10))).isOne();
    }

    @Test
    void goes_on_where_a_page_ended_whatever_has_arrived_meanwhile() {
        List<MessageHead> before = IntStream.range(0, 25)
                // Some at the same moment.
                .mapToObj(
                        i -> added(letter("Brief " + i, NOW.plusSeconds(i / 3))).head())
                .toList();

        List<MessageHead> seen = new ArrayList<>(page(MessageFilter.NONE, null, 4));
        for (List<MessageHead> page = seen; page.size() == 4; seen.addAll(page)) {
            added(letter("Neu", NOW.plusSeconds(100 + seen.size())));
            page = page(MessageFilter.NONE, seen.get(seen.size() - 1).place(), 4);
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(before);
        assertThat(seen).isSortedAccordingTo((a, b) -> b.sentAt().compareTo(a.sentAt()));
    }

    @Test
    void tells_what_is_unread_and_when_it_was_read_first() {
        Message first = added(letter("Erster", NOW));
        Message second = added(letter("Zweiter", NOW.plusSeconds(1)));
        Message own = added(question(SubjectArea.OTHER, NOW.plusSeconds(2)));
        assertThat(within(() -> mailboxes().unread(ANNE, 10))).isEqualTo(2);
        assertThat(within(() -> mailboxes().unread(ANNE, 1))).isEqualTo(1);

        doWithin(() -> mailboxes().markRead(ANNE, first.id(), NOW.plusSeconds(3)));
        doWithin(() -> mailboxes().markRead(ANNE, first.id(), NOW.plusSeconds(4)));
        doWithin(() -> mailboxes().markRead(ANNE, own.id(), NOW.plusSeconds(5)));

        assertThat(within(() -> mailboxes().find(ANNE, first.id())))
                .map(Message::readAt)
                .contains(NOW.plusSeconds(3));
        assertThat(page(new MessageFilter(true, null, null), null, 10)).containsExactly(second.head());
        assertThat(within(() -> mailboxes().unread(ANNE, 10))).isOne();
    }

    @Test
    void finds_by_kind_and_by_words_and_by_all_together() {
        added(letter(ANNE, "Beitrag", "Ihre Zahnreinigung und Ihr Beitrag.", NOW));
        added(letter(ANNE, "Rechnung", "Ihre Zahnreinigung.", NOW.plusSeconds(1)));
        added(letter(BERT, "Fremd", "Ihre Zahnreinigung.", NOW.plusSeconds(2)));
        Message own = added(question(SubjectArea.OTHER, NOW.plusSeconds(3)));

        assertThat(found(ANNE, "zahnreinigung")).containsExactly("Rechnung", "Beitrag");
        assertThat(found(ANNE, "Zahnreinigung beitrag")).containsExactly("Beitrag");
        assertThat(found(ANNE, "Zahnreinigung -Beitrag")).containsExactly("Rechnung");
        assertThat(found(ANNE, "Kaleidoskop")).isEmpty();
        assertThat(page(new MessageFilter(false, MessageKind.MESSAGE, null), null, 10))
                .containsExactly(own.head());
        assertThat(page(new MessageFilter(true, MessageKind.LETTER, "Zahnreinigung"), null, 1))
                .extracting(MessageHead::subject)
                .containsExactly("Rechnung");
        assertThat(page(new MessageFilter(false, MessageKind.NOTICE, "Zahnreinigung"), null, 10))
                .isEmpty();
    }

    @Test
    void pages_through_what_it_finds() {
        List<MessageHead> all = IntStream.range(0, 7)
                .mapToObj(i ->
                        added(letter("Zahnreinigung " + i, NOW.plusSeconds(-i))).head())
                .toList();

        MessageFilter words = new MessageFilter(false, null, "zahnreinigung");
        assertThat(page(words, null, 3)).isEqualTo(all.subList(0, 3));
        assertThat(page(words, all.get(2).place(), 3)).isEqualTo(all.subList(3, 6));
        assertThat(page(words, all.get(5).place(), 3)).isEqualTo(all.subList(6, 7));
    }

    @Test
    void whatever_is_searched_for_is_no_fault() {
        added(letter("Versicherung", NOW));

        for (String words :
                List.of("'", "\"", "\"\"", "\\", "& | !", "a:*", "-", "und", "((", "%", "' or 1=1 --", "?", "x\\'")) {
            assertThat(found(BERT, words)).as(words).isEmpty();
        }
    }

    @Test
    @Rule(RuleId.MBX_2)
    void shows_a_thread_as_a_whole() {
        Message question = added(question(SubjectArea.CARE, NOW));
        Message answer = added(letter("Antwort", NOW.plusSeconds(1)).answering(question));
        Message again = added(question(SubjectArea.CARE, NOW.plusSeconds(2)).answering(answer));
        added(letter("Anderes", NOW.plusSeconds(3)));

        assertThat(within(() -> mailboxes().thread(ANNE, question.id(), 10)))
                .containsExactly(again.head(), answer.head(), question.head());
        assertThat(within(() -> mailboxes().thread(ANNE, question.id(), 2)))
                .containsExactly(again.head(), answer.head());
    }

    @Test
    @Rule(RuleId.MBX_2)
    void keeps_what_persons_write_in_the_departments_inbox_until_it_is_answered() {
        Message first = added(question(SubjectArea.CARE, NOW));
        Message second = added(question(SubjectArea.CARE, NOW.plusSeconds(1)));
        Message later = added(question(SubjectArea.CARE, NOW.plusSeconds(3)).answering(first));
        Message other = added(question(SubjectArea.PORTAL, NOW).answering(first));
        added(letter("Vom Fachbereich", NOW));
        assertThat(inbox(Department.CARE, null)).containsExactly(first.head(), second.head(), later.head());
        assertThat(inbox(Department.CARE, first.head().place())).containsExactly(second.head(), later.head());
        assertThat(inbox(Department.PORTAL_SUPPORT, null)).containsExactly(other.head());

        doWithin(() -> mailboxes().markAnswered(first, NOW.plusSeconds(4)));

        assertThat(inbox(Department.CARE, null)).containsExactly(second.head(), later.head());
        assertThat(within(() -> mailboxes().find(first.id())))
                .map(Message::answeredAt)
                .contains(NOW.plusSeconds(4));

        doWithin(() -> mailboxes().markAnswered(later, NOW.plusSeconds(5)));

        assertThat(inbox(Department.PORTAL_SUPPORT, null))
                .as("of the same thread, but for others to answer")
                .containsExactly(other.head());
        assertThat(inbox(Department.CARE, null)).containsExactly(second.head());
        assertThat(within(() -> mailboxes().find(first.id())))
                .map(Message::answeredAt)
                .contains(NOW.plusSeconds(4));
    }

    @Test
    @Rule(RuleId.MBX_4)
    void takes_a_message_once_however_often_it_is_sent_at_the_same_time() throws Exception {
        SenderReference reference = SenderReference.ofSystem("care", "4711");

        assertThat(atOnce(50, i -> mailboxes().add(letter("Bescheid " + i, NOW).knownAs(reference))))
                .filteredOn(added -> added)
                .hasSize(1);

        assertThat(page(MessageFilter.NONE, null, 100)).hasSize(1);
        added(letter("Anderer Bescheid", NOW).knownAs(SenderReference.ofSystem("care", "4712")));
        added(letter("Vom anderen System", NOW).knownAs(SenderReference.ofSystem("billing", "4711")));
        added(letter("Ohne", NOW));
        added(letter("Ohne", NOW));
        assertThat(page(MessageFilter.NONE, null, 100)).hasSize(5);
    }

    @Test
    void what_was_rolled_back_was_neither_added_nor_read() {
        Message there = added(letter("Brief", NOW));

        assertThatIllegalStateException()
                .isThrownBy(() -> doWithin(() -> {
                    mailboxes().add(letter("Anderer", NOW));
                    mailboxes().markRead(ANNE, there.id(), NOW);
                    throw new IllegalStateException("the cause failed");
                }));

        assertThat(page(MessageFilter.NONE, null, 10)).containsExactly(there.head());
    }
}
