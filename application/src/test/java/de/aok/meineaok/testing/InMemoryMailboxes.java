package de.aok.meineaok.testing;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.delivery.application.PostedDocument;
import de.aok.meineaok.delivery.application.port.PostedDocuments;
import de.aok.meineaok.mailbox.Department;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.application.Message;
import de.aok.meineaok.mailbox.application.MessageFilter;
import de.aok.meineaok.mailbox.application.MessageHead;
import de.aok.meineaok.mailbox.application.Place;
import de.aok.meineaok.mailbox.application.SenderReference;
import de.aok.meineaok.mailbox.application.port.Mailboxes;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Messages in memory, and posted documents. Words are looked for as they stand, in either case. */
final class InMemoryMailboxes implements Mailboxes, PostedDocuments {
    // Identifiers as databases order them: by their digits.
    private static final Comparator<Place> OLDEST_FIRST = Comparator.comparing(Place::sentAt)
            .thenComparing(place -> place.id().toString());

    private final Map<MessageId, Message> messages;
    private final Map<SenderReference, PostedDocument> posted;

    InMemoryMailboxes(InMemoryDatabase database) {
        messages = database.table(new LinkedHashMap<>());
        posted = database.table(new LinkedHashMap<>());
    }

    @Override
    public boolean add(Message message) {
        SenderReference reference = message.reference();
        if (reference != null && (contains(reference) || find(reference).isPresent())) {
            return false;
        }
        messages.put(message.id(), message);
        return true;
    }

    @Override
    public boolean add(PostedDocument document) {
        return find(document.reference()).isEmpty() && posted.putIfAbsent(document.reference(), document) == null;
    }

    @Override
    public boolean contains(SenderReference reference) {
        return posted.containsKey(reference);
    }

    @Override
    public Optional<Message> find(SenderReference reference) {
        return messages.values().stream()
                .filter(message -> reference.equals(message.reference()))
                .findFirst();
    }

    @Override
    public Optional<Message> find(AccountId account, MessageId id) {
        return find(id).filter(message -> message.account().equals(account));
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return Optional.ofNullable(messages.get(id));
    }

    @Override
    public List<MessageHead> page(AccountId account, MessageFilter filter, @Nullable Place before, int atMost) {
        return heads(
                of(account)
                        .filter(message ->
                                !filter.unreadOnly() || message.head().unread())
                        .filter(message -> filter.kind() == null || filter.kind() == message.kind())
                        .filter(message -> filter.words() == null || fits(message, filter.words()))
                        .filter(message -> before == null || OLDEST_FIRST.compare(place(message), before) < 0),
                OLDEST_FIRST.reversed(),
                atMost);
    }

    private static boolean fits(Message message, String words) {
        Set<String> there =
                Set.of(words(message.text().subject() + ' ' + message.text().body())
                        .distinct()
                        .toArray(String[]::new));
        return words(words)
                .allMatch(word -> word.startsWith("-") ? !there.contains(word.substring(1)) : there.contains(word));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.GERMAN).split("[\\s.,:;!?\"]+"))
                .filter(word -> !word.isEmpty());
    }

    @Override
    public List<MessageHead> thread(AccountId account, MessageId thread, int atMost) {
        return heads(of(account).filter(message -> message.thread().equals(thread)), OLDEST_FIRST.reversed(), atMost);
    }

    @Override
    public int unread(AccountId account, int atMost) {
        return (int) of(account)
                .filter(message -> message.head().unread())
                .limit(atMost)
                .count();
    }

    @Override
    public void markRead(AccountId account, MessageId id, Instant now) {
        find(account, id)
                .filter(message -> message.head().unread())
                .ifPresent(message -> messages.put(id, with(message, now, message.answeredAt())));
    }

    @Override
    public List<MessageHead> inbox(Department department, @Nullable Place after, int atMost) {
        return heads(
                messages.values().stream()
                        .filter(message -> message.fromPerson() && message.answeredAt() == null)
                        .filter(message -> message.area().department() == department)
                        .filter(message -> after == null || OLDEST_FIRST.compare(place(message), after) > 0),
                OLDEST_FIRST,
                atMost);
    }

    @Override
    public void markAnswered(Message answered, Instant now) {
        messages.replaceAll((id, message) -> message.fromPerson()
                        && message.answeredAt() == null
                        && message.thread().equals(answered.thread())
                        && message.area().department() == answered.area().department()
                        && !message.sentAt().isAfter(answered.sentAt())
                ? with(message, message.readAt(), now)
                : message);
    }

    private static Message with(Message message, @Nullable Instant readAt, @Nullable Instant answeredAt) {
        return new Message(
                message.id(),
                message.account(),
                message.thread(),
                message.fromPerson(),
                message.kind(),
                message.area(),
                message.text(),
                message.sentAt(),
                readAt,
                answeredAt,
                message.reference(),
                message.upload(),
                message.held());
    }

    private static List<MessageHead> heads(Stream<Message> some, Comparator<Place> order, int atMost) {
        return some.map(Message::head)
                .sorted(Comparator.comparing(MessageHead::place, order))
                .limit(atMost)
                .toList();
    }

    private Stream<Message> of(AccountId account) {
        return messages.values().stream().filter(message -> message.account().equals(account));
    }

    private static Place place(Message message) {
        return message.head().place();
    }
}
