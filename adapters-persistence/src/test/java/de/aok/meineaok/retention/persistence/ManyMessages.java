package de.aok.meineaok.retention.persistence;

import de.aok.meineaok.persistence.TestDatabase;

/** Many messages, made by the database itself, of which every twentieth has an attachment. */
final class ManyMessages {
    private ManyMessages() {}

    /**
     * Adds messages of two classes in turn, sent in the year from 1 January of one on; each is due {@code 6} or {@code 10} years after
     * that year.
     */
    static void add(TestDatabase database, int count, int year) {
        database.execute("""
                insert into message (id, account_id, thread_id, from_person, kind, subject_area, department, subject, body, sent_at,
                                     read_at, retention_class)
                select m.id, gen_random_uuid(), m.id, false, 'MESSAGE', 'OTHER', 'CUSTOMER_SERVICE', 'Ihre Anfrage vom ' || m.number,
                       'Guten Tag, vielen Dank für Ihre Anfrage. Wir haben sie geprüft. Nummer ' || m.number,
                       m.sent_at, m.sent_at, case m.number %% 2 when 0 then 'BENEFITS' else 'CORRESPONDENCE' end
                from (select gen_random_uuid() as id, n as number,
                             timestamptz '%1$d-01-01 12:00:00+01' + 360 * interval '1 day' * n / %2$d as sent_at
                      from generate_series(1, %2$d) as n) as m""".formatted(year, count));
        database.execute("""
                insert into file_content (id, begun_at)
                select m.id, m.sent_at from (select id, sent_at, row_number() over () as number from message) as m
                where m.number %% 20 = 0 and extract(year from m.sent_at) = %d""".formatted(year));
        database.execute("""
                insert into file_chunk (file_id, number, sealed)
                select c.id, 0, decode(repeat('5a', 2000), 'hex') from file_content c
                where not exists (select from file_chunk k where k.file_id = c.id)""");
        database.execute("""
                insert into file (id, account_id, message_id, number, name, format, size, sha256, released)
                select c.id, m.account_id, m.id, 1, 'a.pdf', 'PDF', 2000, repeat('ab', 32), true
                from file_content c join message m on m.id = c.id
                where not exists (select from file f where f.id = c.id)""");
    }
}
