-- Pages of one kind, and words of one account's messages, by indexes of their own.
alter table message drop column words;
alter table message add column words tsvector not null   -- of the text, and the account as one word more
    generated always as (array_to_tsvector(array[account_id::text]) || to_tsvector('german', subject || ' ' || body)) stored;
drop index message_newest;
drop index message_unread;
create index message_newest on message (account_id, sent_at, id);
create index message_kind on message (account_id, kind, sent_at, id);
create index message_unread on message (account_id, sent_at, id) where read_at is null and not from_person;
-- Read by whoever searches: what waits to be sorted into it is to be little.
create index message_words on message using gin (words) with (gin_pending_list_limit = 512);
