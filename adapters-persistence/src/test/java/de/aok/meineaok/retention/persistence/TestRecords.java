package de.aok.meineaok.retention.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.aok.meineaok.document.FileId;
import de.aok.meineaok.persistence.TestDatabase;
import de.aok.meineaok.retention.application.RecordKind;
import de.aok.meineaok.testing.KeptRecord;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records in the database, for tests of what becomes of them. */
final class TestRecords {
    private final TestDatabase database;

    private TestRecords(TestDatabase database) {
        this.database = database;
    }

    /** With none of them there. */
    static TestRecords emptied() {
        return new TestRecords(TestDatabase.emptied(
                "message",
                "posted_document",
                "insured_case",
                "billed_service",
                "upload",
                "form_order",
                "certificate",
                "contributions",
                "change_request",
                "bank_account_report",
                "file_content",
                "audit_entry",
                "audit_end",
                "account",
                "deletion_protocol"));
    }

    TestDatabase database() {
        return database;
    }

    /** In the running transaction. */
    void keep(KeptRecord added) {
        switch (added.kind()) {
            case MESSAGE -> {
                insert("""
                        insert into message (id, account_id, thread_id, from_person, kind, subject_area, department, subject,
                                             body, sent_at, retention_class)
                        values (?1, ?2, ?1, false, ?4, 'OTHER', 'CUSTOMER_SERVICE', 'Betreff', 'Text', ?3, ?5)""", added)
                        .setParameter(4, added.notice() ? "NOTICE" : "MESSAGE")
                        .setParameter(5, added.kept().name())
                        .executeUpdate();
                attach(added, added.id(), null);
            }
            case UPLOAD -> {
                insert("""
                        insert into upload (id, number, account_id, kind, case_id, idempotency_key, content_key, handed_in_at,
                                            retention_class)
                        values (?1, ?4, ?2, 'PROOF', ?6, ?4, 'key', ?3, ?5)""", added)
                        .setParameter(6, added.caseId() == null ? added.id() : added.caseId())
                        .setParameter(4, added.id().toString())
                        .setParameter(5, added.kept().name())
                        .executeUpdate();
                attach(added, null, added.id());
            }
            case POSTED_DOCUMENT ->
                insert("""
                        insert into posted_document (id, sender_system, sender_reference, retention_class, decided_at)
                        values (?1, 'care', ?4, ?5, ?3)""", added, false)
                        .setParameter(4, added.id().toString())
                        .setParameter(5, added.kept().name())
                        .executeUpdate();
            case CASE -> {
                person(added);
                insert("""
                        insert into insured_case (id, kvnr, kind, reference, state, moved_at, concluded_at, retention_class)
                        values (?1, ?4, 'CARE', '1', 'COMPLETED', ?3, ?3, ?5)""", added, false)
                        .setParameter(4, added.person().value())
                        .setParameter(5, added.kept().name())
                        .executeUpdate();
                if (added.registered()) {
                    insert("""
                            insert into case_order (account_id, idempotency_key, content, case_id)
                            values (?2, cast(?3 as text), 'what was ordered', ?1)""", added).executeUpdate();
                }
                insert("""
                        insert into case_event (case_id, id, state, at, handed_in_on)
                        values (?1, '1', 'RECEIVED', ?3, date '2023-02-15')""", added, false).executeUpdate();
            }
            case BILLED_SERVICE ->
                insert("""
                        insert into billed_service (id, bill_id, kvnr, serviced_on, area, provider, service, cents,
                                                    retention_class, concluded_at)
                        values (?1, ?4, 'A000500015', cast(?3 as date), 'CARE', 'Diakonie', 'Pflege', 100, ?5, ?3)""", added, false)
                        .setParameter(4, added.id().toString())
                        .setParameter(5, added.kept().name())
                        .executeUpdate();
            case FORM_ORDER ->
                insert("""
                        insert into form_order (id, account_id, form, idempotency_key, ordered_at, retention_class)
                        values (?1, ?2, 'travel-costs', ?4, ?3, ?5)""", added)
                        .setParameter(4, added.id().toString())
                        .setParameter(5, added.kept().name())
                        .executeUpdate();
            case CERTIFICATE ->
                insert("""
                        insert into certificate (id, account_id, idempotency_key, kind, way, ordered_at, retention_class)
                        values (?1, ?2, ?4, 'MEMBERSHIP_FOR_EMPLOYER', 'CORE', ?3, ?5)""", added)
                        .setParameter(4, added.id().toString())
                        .setParameter(5, added.kept().name())
                        .executeUpdate();
            case CONTRIBUTIONS -> {
                person(added);
                insert("""
                        insert into contributions (id, kvnr, year, health_cents, care_cents, reported_at, retention_class)
                        values (?1, ?4, 2025, 1, 1, ?3, ?5)""", added, false)
                        .setParameter(4, added.person().value())
                        .setParameter(5, added.kept().name())
                        .executeUpdate();
            }
            case CHANGE_REQUEST -> {
                person(added);
                insert("""
                        insert into change_request (id, account_id, kvnr, content, requested_at, decided_at, decision_event, verdict,
                                                    retention_class)
                        values (?1, ?2, ?4, '{"kind":"name"}', cast(?3 as timestamptz) - interval '2 years', ?3, '1', 'REFUSED', ?5)""", added)
                        .setParameter(4, added.person().value())
                        .setParameter(5, added.kept().name())
                        .executeUpdate();
            }
            case BANK_ACCOUNT_REPORT -> {
                person(added);
                insert("""
                        insert into bank_account_report (id, kvnr, occurred_at, event_id, accounts, retention_class)
                        values (?1, ?4, ?3, '1', '[]', ?5)""", added, false)
                        .setParameter(4, added.person().value())
                        .setParameter(5, added.kept().name())
                        .executeUpdate();
            }
            case ACCOUNT -> {
                insert("""
                        insert into account (id, kvnr, user_name, user_name_folded, state, registered_at, closed_at)
                        values (?1, 'A000500015', ?4, ?4, 'CLOSED', ?3, ?3)""", added, false).setParameter(4, added.id().toString()).executeUpdate();
                trail(added);
            }
            case AUDIT_TRAIL -> trail(added);
        }
    }

    /** The account of a person of the record's own, if it has one: not due with the record. */
    private void person(KeptRecord added) {
        if (added.registered()) {
            insert("""
                    insert into account (id, kvnr, user_name, user_name_folded, state, registered_at, closed_at)
                    values (?2, ?4, ?4, ?4, 'CLOSED', ?3, cast(?3 as timestamptz) + interval '50 years')""", added).setParameter(4, added.person().value()).executeUpdate();
        }
    }

    private Query insert(String sql, KeptRecord added) {
        return insert(sql, added, true);
    }

    private Query insert(String sql, KeptRecord added, boolean withAccount) {
        Query query = database.entities()
                .createNativeQuery(sql)
                .setParameter(1, added.id())
                .setParameter(3, Timestamp.from(added.concluded()));
        return withAccount ? query.setParameter(2, added.account().value()) : query;
    }

    private void trail(KeptRecord added) {
        insert("""
                insert into audit_end (account_id, length, hash, seal, last_at) values (?1, 1, 'hash', 'seal', ?3)""", added, false).executeUpdate();
        insert("""
                insert into audit_entry (account_id, number, happened_at, action, actor, previous_hash, hash)
                values (?1, 1, ?3, 'CLOSED', 'PORTAL', 'none', 'hash')""", added, false).executeUpdate();
    }

    private void attach(KeptRecord added, @Nullable UUID message, @Nullable UUID upload) {
        int number = 0;
        for (FileId file : added.files()) {
            number++;
            database.entities()
                    .createNativeQuery("insert into file_content (id, begun_at) values (?1, ?2)")
                    .setParameter(1, file.value())
                    .setParameter(2, Timestamp.from(Instant.EPOCH))
                    .executeUpdate();
            database.entities()
                    .createNativeQuery("insert into file_chunk (file_id, number, sealed) values (?1, 0, 'x')")
                    .setParameter(1, file.value())
                    .executeUpdate();
            database.entities()
                    .createNativeQuery("""
                            insert into file (id, account_id, message_id, upload_id, number, name, format, size, sha256, released)
                            values (?1, ?2, cast(nullif(?3, '') as uuid), cast(nullif(?4, '') as uuid), ?5, 'a.pdf', 'PDF', 1, 'ab',
                                    true)""")
                    .setParameter(1, file.value())
                    .setParameter(2, added.account().value())
                    .setParameter(3, message == null ? "" : message.toString())
                    .setParameter(4, upload == null ? "" : upload.toString())
                    .setParameter(5, number)
                    .executeUpdate();
        }
    }

    /** In the running transaction; none of it is there if it is not. */
    boolean isKept(RecordKind kind, UUID id) {
        return switch (kind) {
            case MESSAGE -> wholly(id, "message where id", "file where message_id");
            case UPLOAD -> wholly(id, "upload where id", "file where upload_id");
            case POSTED_DOCUMENT -> wholly(id, "posted_document where id");
            case CASE -> wholly(id, "insured_case where id", "case_event where case_id", "case_order where case_id");
            case BILLED_SERVICE -> wholly(id, "billed_service where id");
            case FORM_ORDER -> wholly(id, "form_order where id");
            case CERTIFICATE -> wholly(id, "certificate where id");
            case CONTRIBUTIONS -> wholly(id, "contributions where id");
            case CHANGE_REQUEST -> wholly(id, "change_request where id");
            case BANK_ACCOUNT_REPORT -> wholly(id, "bank_account_report where id");
            case ACCOUNT ->
                wholly(id, "account where id", "audit_end where account_id", "audit_entry where account_id");
            case AUDIT_TRAIL -> wholly(id, "audit_end where account_id", "audit_entry where account_id");
        };
    }

    private boolean wholly(UUID id, String itself, String... belongings) {
        boolean kept = count(itself, id) == 1;
        if (!kept) {
            for (String belonging : List.of(belongings)) {
                assertThat(count(belonging, id)).as(belonging).isZero();
            }
        }
        return kept;
    }

    private long count(String where, UUID id) {
        return (Long) database.single("select count(*) from " + where + " = '" + id + "'");
    }
}
