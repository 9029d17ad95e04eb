package de.aok.meineaok.retention.persistence;

import de.aok.meineaok.document.FileId;
import de.aok.meineaok.retention.RetentionClass;
import de.aok.meineaok.retention.application.RecordKind;
import de.aok.meineaok.retention.application.port.ExpiringRecords;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is kept for its time in the database. An index leads to what is due; where the last statement ended the next one begins, for
 * while anything old still runs, such as a backup, what is deleted stays in that index and would be passed over each time.
 */
public final class JpaExpiringRecords implements ExpiringRecords {
    private static final String MESSAGES = deletion("message", "sent_at", "and not held", filesBy("message_id"));
    // None before the case that it belongs to may go, which may have begun later, or not have ended yet.
    private static final String UPLOADS = deletion("upload", "handed_in_at", """
            and not held and not exists (
                select from insured_case c
                where c.id = upload.case_id and (c.held or c.concluded_at is null or c.concluded_at >= ?2))""", filesBy("upload_id"));
    private static final String POSTED_DOCUMENTS = deletion("posted_document", "decided_at", "", "select null");
    private static final String CASES = deletion("insured_case", "concluded_at", "and not held", "select null");
    private static final String BILLED_SERVICES = deletion("billed_service", "concluded_at", "", "select null");

    private static final String FORM_ORDERS = deletion("form_order", "ordered_at", "and not held", "select null");
    private static final String CERTIFICATES = deletion("certificate", "ordered_at", "and not held", "select null");
    private static final String CONTRIBUTIONS = deletion("contributions", "reported_at", "and not held", "select null");
    // None on which a name, an address or a bank account rests, since each is worked out anew from all that was
    // confirmed of it: a name or an address while it lies over what was handed over, a bank account until a later
    // report tells of it.
    private static final String CHANGE_REQUESTS = deletion("change_request", "concluded_at", """
            and not held and (verdict is distinct from 'CONFIRMED' or not case cast(content as jsonb) ->> 'kind'
                when 'name' then exists (
                    select from insured_person p where p.kvnr = change_request.kvnr and p.confirmed_family_name is not null)
                when 'address' then exists (
                    select from insured_person p where p.kvnr = change_request.kvnr and p.confirmed_city is not null)
                else exists (
                        select from account a where a.kvnr = change_request.kvnr and a.state <> 'CLOSED')
                    and not exists (
                        select from bank_account_report r
                        where r.kvnr = change_request.kvnr and r.occurred_at >= change_request.decided_at)
                end)""", "select null");
    private static final String BANK_ACCOUNT_REPORTS =
            deletion("bank_account_report", "occurred_at", """
            and not held and not exists (
                select from account a where a.kvnr = bank_account_report.kvnr and a.state <> 'CLOSED')""", "select null");

    // Whoever adds to a chain holds its end.
    private static final String CLOSED_ACCOUNTS = """
            with due as (
                    select id, closed_at from account
                    where closed_at < ?1 and not held
                      and (closed_at, id) > (cast(?2 as timestamptz), cast(?3 as uuid))
                    order by closed_at, id
                    limit ?4 for update skip locked),
                ends as (
                    select account_id from audit_end where account_id in (select id from due) for update)
            select closed_at, id, (select count(*) from ends) from due order by closed_at, id""";

    private static final String TRAILS = """
            select n.last_at, n.account_id from audit_end n
            where n.account_known and n.last_at < ?1 and n.account_id > cast(?2 as uuid)
              and not exists (select from account a where a.id = n.account_id)
            order by n.account_id
            limit ?3 for update skip locked""";

    /**
     * Records are found by where they lie, which the lock keeps as it is: by their IDs it takes twice as long. What was changed a moment
     * ago, and so lies elsewhere, is left for the next time.
     */
    private static String deletion(String table, String concluded, String unless, String files) {
        return """
                with gone as (
                        delete from %1$s where ctid = any (array(
                            select ctid from %1$s
                            where retention_class = ?1 %3$s and %2$s < ?2
                              and (%2$s, id) > (cast(?3 as timestamptz), cast(?4 as uuid))
                            order by %2$s, id
                            limit ?5 for update skip locked))
                        returning id, %2$s as concluded)
                select last.concluded, last.id, (select count(*) from gone), (%4$s)
                from (select concluded, id from gone order by concluded desc, id desc limit 1) as last""".formatted(table, concluded, unless, files);
    }

    /**
     * Files are looked for by the index, one record after the other, since there are far more than go; with their records they go
     * anyway, but would not be told.
     */
    private static String filesBy(String reference) {
        return """
                select string_agg(cast(attached.id as text), ',') from gone cross join lateral (
                    select f.id from file f where f.%s = gone.id offset 0) as attached""".formatted(reference);
    }

    private final EntityManager entities;

    public JpaExpiringRecords(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Deleted delete(
            RecordKind kind, RetentionClass kept, Instant concludedBefore, @Nullable Place after, int atMost) {
        return switch (kind) {
            case MESSAGE -> deleteWithFiles(MESSAGES, kept, concludedBefore, after, atMost);
            case UPLOAD -> deleteWithFiles(UPLOADS, kept, concludedBefore, after, atMost);
            case POSTED_DOCUMENT -> deleteWithFiles(POSTED_DOCUMENTS, kept, concludedBefore, after, atMost);
            case CASE -> deleteWithFiles(CASES, kept, concludedBefore, after, atMost);
            case BILLED_SERVICE -> deleteWithFiles(BILLED_SERVICES, kept, concludedBefore, after, atMost);
            case FORM_ORDER -> deleteWithFiles(FORM_ORDERS, kept, concludedBefore, after, atMost);
            case CERTIFICATE -> deleteWithFiles(CERTIFICATES, kept, concludedBefore, after, atMost);
            case CONTRIBUTIONS -> deleteWithFiles(CONTRIBUTIONS, kept, concludedBefore, after, atMost);
            case CHANGE_REQUEST -> deleteWithFiles(CHANGE_REQUESTS, kept, concludedBefore, after, atMost);
            case BANK_ACCOUNT_REPORT -> deleteWithFiles(BANK_ACCOUNT_REPORTS, kept, concludedBefore, after, atMost);
            case ACCOUNT ->
                kept == RetentionClass.ACCOUNT ? deleteAccounts(concludedBefore, after, atMost) : Deleted.NOTHING;
            case AUDIT_TRAIL ->
                kept == RetentionClass.ACCOUNT ? deleteTrails(concludedBefore, after, atMost) : Deleted.NOTHING;
        };
    }

    private Deleted deleteWithFiles(
            String sql, RetentionClass kept, Instant concludedBefore, @Nullable Place after, int atMost) {
        List<?> found = entities.createNativeQuery(sql)
                .setParameter(1, kept.name())
                .setParameter(2, Timestamp.from(concludedBefore))
                .setParameter(3, Places.concluded(after))
                .setParameter(4, Places.id(after))
                .setParameter(5, atMost)
                .getResultList();
        if (found.isEmpty()) {
            return Deleted.NOTHING;
        }
        Object[] row = (Object[]) found.get(0);
        return new Deleted(((Number) row[2]).intValue(), files((String) row[3]), Places.of(row));
    }

    private static List<FileId> files(@Nullable String ids) {
        return ids == null
                ? List.of()
                : Arrays.stream(ids.split(","))
                        .map(UUID::fromString)
                        .map(FileId::new)
                        .toList();
    }

    private Deleted deleteAccounts(Instant closedBefore, @Nullable Place after, int atMost) {
        List<?> due = entities.createNativeQuery(CLOSED_ACCOUNTS)
                .setParameter(1, Timestamp.from(closedBefore))
                .setParameter(2, Places.concluded(after))
                .setParameter(3, Places.id(after))
                .setParameter(4, atMost)
                .getResultList();
        // What else belongs to an account goes with it by the foreign keys' cascade.
        return deleted(due, """
                with gone as (select cast(unnest(string_to_array(?1, ',')) as uuid) as id),
                    ends as (
                        delete from audit_end where account_id in (select id from gone)),
                    entries as (
                        delete from audit_entry where account_id in (select id from gone))
                delete from account where id in (select id from gone)""");
    }

    private Deleted deleteTrails(Instant lastEntryBefore, @Nullable Place after, int atMost) {
        List<?> due = entities.createNativeQuery(TRAILS)
                .setParameter(1, Timestamp.from(lastEntryBefore))
                .setParameter(2, Places.id(after))
                .setParameter(3, atMost)
                .getResultList();
        return deleted(due, """
                with gone as (select cast(unnest(string_to_array(?1, ',')) as uuid) as id),
                    entries as (
                        delete from audit_entry where account_id in (select id from gone))
                delete from audit_end where account_id in (select id from gone)""");
    }

    /** Only now that they are held: what was added to their chains until then goes with them. */
    private Deleted deleted(List<?> held, String sql) {
        if (held.isEmpty()) {
            return Deleted.NOTHING;
        }
        String ids = held.stream().map(row -> ((Object[]) row)[1].toString()).collect(Collectors.joining(","));
        int records = entities.createNativeQuery(sql).setParameter(1, ids).executeUpdate();
        return new Deleted(records, List.of(), Places.of((Object[]) held.get(held.size() - 1)));
    }
}
