-- Documents that were left to their senders to be posted: that this was decided, and nothing of them.

create table posted_document (                                                             -- DLV-2
    id               uuid        primary key,
    sender_system    text        not null,
    sender_reference text        not null,
    retention_class  text        not null,
    decided_at       timestamptz not null,
    constraint posted_document_once unique (sender_system, sender_reference)                -- MBX-4
);
create index posted_document_due on posted_document (retention_class, decided_at, id);

-- A reference has one outcome: a message or a posted document. What comes second is passed over, as by the tables' own constraints;
-- whoever comes at the same moment waits for the first.
create function keep_one_outcome() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(new.sender_system || chr(10) || new.sender_reference, 0));
    if tg_table_name = 'message' then
        perform 1 from posted_document
            where sender_system = new.sender_system and sender_reference = new.sender_reference;
    else
        perform 1 from message
            where sender_system = new.sender_system and sender_reference = new.sender_reference;
    end if;
    if found then
        return null;
    end if;
    return new;
end $$;
create trigger one_outcome before insert on message
    for each row when (new.sender_reference is not null) execute function keep_one_outcome();
create trigger one_outcome before insert on posted_document
    for each row execute function keep_one_outcome();
