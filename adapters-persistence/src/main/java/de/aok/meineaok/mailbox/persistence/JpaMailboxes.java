package de.aok.meineaok.mailbox.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.mailbox.Department;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.mailbox.MessageKind;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Messages in the database. A page is read from the index that has it in its order, and so costs the same in every mailbox.
 *
 * <p>Words are looked for in two ways, each of which is slow for what the other is quick at. What many messages have is soon met by
 * going through the newest; so that is done first, but not for long. What few have is told by the index of words, in which each message
 * has its mailbox as one word more: so others' messages cost nothing, however often they have those words. What is neither, since many
 * old messages have it and no new one, is met by going through all.
 */
public final class JpaMailboxes implements Mailboxes {
    /** How many of the newest are looked through for words, in a millisecond; what one in 20 has fills a page by then. */
    private static final int LOOKED_THROUGH = 500;

    /** Up to as many are few: each is to be fetched from a place of its own, which takes 5 µs. */
    private static final int FEW = 3000;

    /** What no message is sent behind. */
    private static final Place END = new Place(Instant.parse("9999-12-31T00:00:00Z"), new MessageId(new UUID(-1, -1)));

    // PostgreSQL makes one plan for mailboxes of all sizes, by the average one: and all that is in such a one is soon
    // read and sorted. In
    // a large one that takes a hundred times as long as to go along the index. So it is not told how few messages it
    // would be: what is
    // looked for stands in queries of their own, a mailbox is a stretch of the index, and limits stand in the text.
    private static final String FITS = "words @@ (select cast(? as tsquery) && websearch_to_tsquery('german', ?))";
    private static final String UNREAD = " and read_at is null and not from_person";

    private static final String INSERT = """
        insert into message (id, account_id, thread_id, from_person, kind, subject_area, department, subject, body, sent_at,
            read_at, answered_at, sender_system, sender_reference, upload_id, retention_class, held)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, null, ?, ?, cast(? as uuid), ?, ?)
        on conflict on constraint message_once do nothing\
        """;

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
        if (words == null) {
            return heads(newest(MessageHeadRow.COLUMNS, account, filter, end, atMost));
        }
        List<MessageHead> soonMet = heads(fitting(account, filter, words, end, LOOKED_THROUGH, atMost));
        if (soonMet.size() == atMost) {
            return soonMet;
        }
        Statement rare = rare(account, filter, words, end);
        return count(rare(account, filter, words, end).and(" limit " + (FEW + 1))) <= FEW
                ? heads(new Statement("with found as materialized (" + rare.sql
                                + ") select * from found where account_id = ?")
                        .with(rare)
                        .with(account.value())
                        .and(" order by sent_at desc, id desc limit " + atMost))
                : heads(fitting(account, filter, words, end, Integer.MAX_VALUE, atMost));
    }

    /** Those with some words, by going through the newest. */
    private static Statement fitting(
            AccountId account, MessageFilter filter, String words, Place end, int lookedThrough, int atMost) {
        Statement newest = newest(MessageHeadRow.COLUMNS + ", words", account, filter, end, lookedThrough);
        return new Statement("select * from (" + newest.sql + ") newest where " + FITS)
                .with(newest)
                .with(word(account))
                .with(words)
                .and(" limit " + atMost);
    }

    /** Those with some words, by the index of words: the mailbox is named by its word alone, for no other index is any good. */
    private static Statement rare(AccountId account, MessageFilter filter, String words, Place end) {
        Statement statement = new Statement(
                        "select " + MessageHeadRow.COLUMNS + " from message where " + FITS, word(account), words)
                .and(
                        " and (sent_at, id) < (?, ?)",
                        Timestamp.from(end.sentAt()),
                        end.id().value());
        if (filter.unreadOnly()) {
            statement.and(UNREAD);
        }
        MessageKind kind = filter.kind();
        if (kind != null) {
            statement.and(" and kind = ?", kind.name());
        }
        return statement;
    }

    /** The newest of a mailbox before a place: those of a kind, or those unread, along an index of their own. */
    private static Statement newest(String columns, AccountId account, MessageFilter filter, Place end, int atMost) {
        MessageKind kind = filter.kind();
        Statement statement = new Statement("select " + columns + " from message where ");
        String order = " order by account_id desc, ";
        if (kind != null && !filter.unreadOnly()) {
            order += "kind desc, ";
            statement.and(
                    "(account_id, kind, sent_at, id) < ((select cast(? as uuid)), (select ?), ?, ?)"
                            + " and (account_id, kind) >= ((select cast(? as uuid)), (select ?))",
                    account.value(),
                    kind.name(),
                    Timestamp.from(end.sentAt()),
                    end.id().value(),
                    account.value(),
                    kind.name());
        } else {
            statement.and(
                    "(account_id, sent_at, id) < ((select cast(? as uuid)), ?, ?) and account_id >= (select cast(? as"
                            + " uuid))",
                    account.value(),
                    Timestamp.from(end.sentAt()),
                    end.id().value(),
                    account.value());
        }
        if (filter.unreadOnly()) {
            statement.and(UNREAD);
        }
        if (filter.unreadOnly() && kind != null) {
            statement.and(" and kind = (select ?)", kind.name());
        }
        return statement.and(order + "sent_at desc, id desc limit " + atMost);
    }

    /** The word that stands for a mailbox, as a query for it. */
    private static String word(AccountId account) {
        return "'" + account.value() + "'";
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
        return count(newest("1", account, new MessageFilter(true, null, null), END, atMost));
    }

    private int count(Statement counted) {
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
                .executeUpdate();
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

        Statement with(Statement part) {
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
