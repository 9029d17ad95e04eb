package de.aok.meineaok.mailbox.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.mailbox.Department;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.MessageKind;
import de.aok.meineaok.mailbox.SubjectArea;
import de.aok.meineaok.mailbox.application.Message;
import de.aok.meineaok.mailbox.application.MessageFilter;
import de.aok.meineaok.mailbox.application.MessageHead;
import de.aok.meineaok.mailbox.application.Place;
import de.aok.meineaok.mailbox.application.SenderReference;
import de.aok.meineaok.mailbox.application.port.Mailboxes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Messages in the database. A page is read from the index that has it in its order, and so costs the same in every mailbox.
 *
 * <p>Words are looked for by an index of words. It knows no order, and where many messages have a word, all of them would have to be
 * fetched to tell the newest. So each message has the mailbox and the week it came in as one word more, and those that filters ask for:
 * a page is gathered week by week, and of a week that is looked at, only what is found is fetched.
 */
public final class JpaMailboxes implements Mailboxes {
    /** What no message is sent behind. */
    private static final Place END = new Place(Instant.parse("9999-12-31T00:00:00Z"), new MessageId(new UUID(-1, -1)));

    // PostgreSQL makes one plan for mailboxes of all sizes, by the average one: and all that is in such a one is soon
    // read and sorted. In a large one that takes a hundred times as long as to go along the index. So it is not told
    // how few messages it would be: what is looked for stands in queries of their own, a mailbox is a stretch of the
    // index, and limits stand in the text.
    private static final String UNREAD = " and read_at is null and not from_person";

    private static final String INSERT = """
        insert into message (id, account_id, thread_id, from_person, kind, subject_area, department, subject, body, sent_at,
            read_at, answered_at, sender_system, sender_reference, upload_id, retention_class, held)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, null, ?, ?, cast(? as uuid), ?, ?)
        on conflict on constraint message_once do nothing\
        """;

    /** The index knows no order of words: to tell a phrase, each message that has its words would have to be read. */
    private static final String QUERY =
            "cast(regexp_replace(cast(websearch_to_tsquery('german', ?) as text), '<(-|[0-9]+)>', '&', 'g') as tsquery)";

    private final EntityManager entities;

    public JpaMailboxes(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean add(Message message) {
        SenderReference reference = message.reference();
        UUID upload = message.upload();
        return new Statement(INSERT)
                        .with(message.id().value())
                        .with(message.account().value())
                        .with(message.thread().value())
                        .with(message.fromPerson())
                        .with(message.kind().name())
                        .with(message.area().name())
                        .with(message.area().department().name())
                        .with(message.text().subject())
                        .with(message.text().body())
                        .with(Timestamp.from(message.sentAt()))
                        .with(reference == null ? null : reference.system())
                        .with(reference == null ? null : reference.reference())
                        .with(upload == null ? null : upload.toString())
                        .with(message.area().kept().name())
                        .with(message.held())
                        .query(entities.createNativeQuery(INSERT))
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<Message> find(SenderReference reference) {
        return entities.createNamedQuery("MessageRow.ofSender", MessageRow.class)
                .setParameter("system", reference.system())
                .setParameter("reference", reference.reference())
                .getResultStream()
                .findFirst()
                .map(MessageRow::toMessage);
    }

    @Override
    public Optional<Message> find(AccountId account, MessageId id) {
        return entities.createNamedQuery("MessageRow.inMailbox", MessageRow.class)
                .setParameter("id", id.value())
                .setParameter("account", account.value())
                .getResultStream()
                .findFirst()
                .map(MessageRow::toMessage);
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return Optional.ofNullable(entities.find(MessageRow.class, id.value())).map(MessageRow::toMessage);
    }

    @Override
    public List<MessageHead> page(AccountId account, MessageFilter filter, @Nullable Place before, int atMost) {
        Place end = before == null ? END : before;
        String words = filter.words();
        return heads(
                words == null
                        ? newest(MessageHeadRow.COLUMNS, account, filter, place(end), atMost)
                        : fitting(account, filter, words, end, atMost));
    }

    private static Statement place(Place place) {
        return new Statement("?, ?", Timestamp.from(place.sentAt()), place.id().value());
    }

    /** Those with some words: for one week after the other, which is what a lateral join does, until there are enough. */
    private static Statement fitting(AccountId account, MessageFilter filter, String words, Place end, int atMost) {
        return weeks(account, filter, words, end)
                .and("select found.* from week cross join lateral (")
                .and(inWeek(filter, words, end, atMost))
                .and(") found where account_id = ?", account.value())
                .and(" limit " + atMost);
    }

    /**
     * The weeks in which there is something, newest first: the word of each and its begin. Before them stands a place without. There are
     * none if no word is left of what is looked for, such as "und".
     */
    private static Statement weeks(AccountId account, MessageFilter filter, String words, Place end) {
        // Along one of the indexes: whatever else is asked for, is by words.
        MessageFilter indexed = filter.unreadOnly()
                ? new MessageFilter(true, null, null)
                : new MessageFilter(false, filter.kind(), null);
        return new Statement(
                        "with recursive week (word, start, first) as (select cast(null as text), cast(? as timestamptz),"
                                + " cast(? as uuid) where numnode(websearch_to_tsquery('german', ?)) > 0"
                                + " union all select mailbox_word(account_id, sent_at),"
                                + " mailbox_week(sent_at), cast(? as uuid) from week cross join lateral (",
                        Timestamp.from(end.sentAt()),
                        end.id().value(),
                        words,
                        new UUID(0, 0))
                .and(newest("account_id, sent_at", account, indexed, new Statement("week.start, week.first"), 1))
                .and(") newest) ");
    }

    /** Those of a week, by the index of words: the mailbox is named by the week's word alone, for no other index is any good. */
    private static Statement inWeek(MessageFilter filter, String words, Place end, int atMost) {
        Statement statement = new Statement("select " + MessageHeadRow.COLUMNS + " from message where words @@ (")
                .and("cast(quote_literal(week.word) as tsquery) && (select " + QUERY, words);
        if (filter.unreadOnly()) {
            statement.and(" && cast('UNREAD' as tsquery)");
        }
        MessageKind kind = filter.kind();
        if (kind != null) {
            statement.and(" && cast(? as tsquery)", kind.name());
        }
        return statement
                .and(")) and (sent_at, id) < (")
                .and(place(end))
                .and(") order by sent_at desc, id desc limit " + atMost);
    }

    /** The newest of a mailbox before a place: those of a kind, or those unread, along an index of their own. */
    private static Statement newest(
            String columns, AccountId account, MessageFilter filter, Statement end, int atMost) {
        MessageKind kind = filter.kind();
        Statement statement = new Statement("select " + columns + " from message where ");
        String order = " order by account_id desc, ";
        if (kind != null && !filter.unreadOnly()) {
            order += "kind desc, ";
            statement
                    .and(
                            "(account_id, kind, sent_at, id) < ((select cast(? as uuid)), (select ?), ",
                            account.value(),
                            kind.name())
                    .and(end)
                    .and(
                            ") and (account_id, kind) >= ((select cast(? as uuid)), (select ?))",
                            account.value(),
                            kind.name());
        } else {
            statement
                    .and("(account_id, sent_at, id) < ((select cast(? as uuid)), ", account.value())
                    .and(end)
                    .and(") and account_id >= (select cast(? as uuid))", account.value());
        }
        if (filter.unreadOnly()) {
            statement.and(UNREAD);
        }
        if (filter.unreadOnly() && kind != null) {
            statement.and(" and kind = (select ?)", kind.name());
        }
        return statement.and(order + "sent_at desc, id desc limit " + atMost);
    }

    @Override
    public List<MessageHead> thread(AccountId account, MessageId thread, int atMost) {
        return heads(new Statement(
                        "select " + MessageHeadRow.COLUMNS + " from message where thread_id = ? and account_id = ?",
                        thread.value(),
                        account.value())
                .and(" order by sent_at desc, id desc limit " + atMost));
    }

    @Override
    public int unread(AccountId account, int atMost) {
        Statement counted = newest("1", account, new MessageFilter(true, null, null), place(END), atMost);
        String sql = "select count(*) from (" + counted.sql + ") counted";
        return ((Number) counted.query(entities.createNativeQuery(sql)).getSingleResult()).intValue();
    }

    @Override
    public void markRead(AccountId account, MessageId id, Instant now) {
        entities.createNamedQuery("MessageRow.read")
                .setParameter("now", now)
                .setParameter("id", id.value())
                .setParameter("account", account.value())
                .executeUpdate();
    }

    @Override
    public List<MessageHead> inbox(Department department, @Nullable Place after, int atMost) {
        Statement statement = new Statement(
                "select " + MessageHeadRow.COLUMNS
                        + " from message where department = ? and from_person and answered_at is null",
                department.name());
        if (after != null) {
            statement.and(
                    " and (sent_at, id) > (?, ?)",
                    Timestamp.from(after.sentAt()),
                    after.id().value());
        }
        return heads(statement.and(" order by sent_at, id limit " + atMost));
    }

    @Override
    public void markAnswered(Message message, Instant now) {
        entities.createNamedQuery("MessageRow.answered")
                .setParameter("now", now)
                .setParameter("thread", message.thread().value())
                .setParameter("sentAt", message.sentAt())
                .setParameter("areas", areasOf(message.area().department()))
                .executeUpdate();
    }

    private static List<String> areasOf(Department department) {
        return Arrays.stream(SubjectArea.values())
                .filter(area -> area.department() == department)
                .map(SubjectArea::name)
                .toList();
    }

    @SuppressWarnings("unchecked") // what the entity's class says
    private List<MessageHead> heads(Statement statement) {
        List<MessageHeadRow> rows = statement
                .query(entities.createNativeQuery(statement.sql, MessageHeadRow.class))
                .getResultList();
        return rows.stream().map(MessageHeadRow::toHead).toList();
    }

    /** Text and arguments of a native query, which grow together. */
    private static final class Statement {
        private String sql;
        private final List<@Nullable Object> arguments = new ArrayList<>();

        Statement(String sql, Object... arguments) {
            this.sql = sql;
            this.arguments.addAll(List.of(arguments));
        }

        Statement and(String more, Object... itsArguments) {
            sql += more;
            arguments.addAll(List.of(itsArguments));
            return this;
        }

        Statement with(@Nullable Object argument) {
            arguments.add(argument);
            return this;
        }

        Statement and(Statement part) {
            sql += part.sql;
            arguments.addAll(part.arguments);
            return this;
        }

        Query query(Query query) {
            for (int i = 0; i < arguments.size(); i++) {
                query.setParameter(i + 1, arguments.get(i));
            }
            return query;
        }
    }
}
