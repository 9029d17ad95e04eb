package de.aok.meineaok.document.persistence;

import de.aok.meineaok.account.AccountId;
import de.aok.meineaok.mailbox.MessageId;
import de.aok.meineaok.persistence.TestDatabase;
import java.util.UUID;

/** What files refer to. */
final class TestFiles {
    private final TestDatabase database = TestDatabase.emptied("file", "upload", "message", "file_content");

    TestDatabase database() {
        return database;
    }

    MessageId message(AccountId account) {
        UUID id = UUID.randomUUID();
        database.execute("""
                insert into message (id, account_id, thread_id, from_person, kind, subject_area, department, subject, body,
                                     sent_at, retention_class)
                values ('%1$s', '%2$s', '%1$s', true, 'MESSAGE', 'OTHER', 'CUSTOMER_SERVICE', 'Frage', 'Wann?', now(),
                        'CORRESPONDENCE')""".formatted(id, account));
        return new MessageId(id);
    }

    UUID upload(AccountId account) {
        UUID id = UUID.randomUUID();
        database.execute("""
                insert into upload (id, number, account_id, kind, case_id, idempotency_key, content_key, handed_in_at,
                                    retention_class)
                values ('%1$s', '%1$s', '%2$s', 'INVOICE', '%1$s', '%1$s', 'k', now(), 'BENEFITS')""".formatted(id, account));
        return id;
    }
}
