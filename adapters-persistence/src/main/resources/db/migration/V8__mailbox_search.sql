-- Pages of one kind, and words of one account's messages, by indexes of their own.

create function mailbox_week(sent_at timestamptz) returns timestamptz language sql immutable   -- when it began
    return date_bin('7 days', sent_at, timestamptz '1970-01-01 00:00+00');

-- A word with a space in it, such as no text has.
create function mailbox_word(account uuid, sent_at timestamptz) returns text language sql immutable
    return account::text || ' ' || ((mailbox_week(sent_at) at time zone 'UTC')::date - date '1970-01-01');

alter table message drop column words;
alter table message add column words tsvector not null   -- of the text; and what else is searched by, in capitals or with a space
    generated always as (to_tsvector('german', subject || ' ' || body)
        || array_to_tsvector(array[mailbox_word(account_id, sent_at), kind])
        || case when read_at is null and not from_person then array_to_tsvector(array['UNREAD']) else '' end) stored;
drop index message_newest;
drop index message_unread;
create index message_newest on message (account_id, sent_at, id);
create index message_kind on message (account_id, kind, sent_at, id);
create index message_unread on message (account_id, sent_at, id) where read_at is null and not from_person;
-- A search asks it once a week of the mailbox, and would each time read what waits to be sorted in: so nothing waits.
create index message_words on message using gin (words) with (fastupdate = off);
