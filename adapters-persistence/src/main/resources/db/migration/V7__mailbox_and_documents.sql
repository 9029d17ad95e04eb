-- Mailbox, documents, how post arrives, and how long all of it is kept.

alter table account
    add column delivery_preference text not null default 'POST' check (delivery_preference in ('POST', 'ONLINE')), -- DLV-1
    add column held boolean not null default false;                                                                      -- RET-3
create index account_due on account (closed_at, id) where closed_at is not null and not held;

-- What is kept for longer than its account refers to nothing of it.
create table message (                                                                     -- MBX
    id               uuid        primary key,
    account_id       uuid        not null,
    thread_id        uuid        not null,                     -- the first message of it
    from_person      boolean     not null,
    kind             text        not null check (kind in ('LETTER', 'MESSAGE', 'NOTICE')),
    subject_area     text        not null,
    department       text        not null,
    subject          text        not null,
    body             text        not null,
    sent_at          timestamptz not null,
    read_at          timestamptz,                              -- by the person; of one from the person, by the department
    answered_at      timestamptz,
    sender_system    text,
    sender_reference text,
    upload_id        uuid,                                     -- DOC-3: the upload whose original is asked for
    retention_class  text        not null,
    held             boolean     not null default false,       -- RET-3
    expiry_told_at   timestamptz,                              -- RET-5
    words            tsvector    not null
        generated always as (to_tsvector('german', subject || ' ' || body)) stored,
    constraint message_once unique (sender_system, sender_reference),                       -- MBX-4
    check ((sender_system is null) = (sender_reference is null))
);
create index message_newest on message (account_id, sent_at desc, id desc);
create index message_unread on message (account_id, sent_at desc, id desc) where read_at is null and not from_person;
create index message_thread on message (thread_id, sent_at, id);
create index message_due on message (retention_class, sent_at, id) where not held;
create index message_inbox on message (department, sent_at, id) where from_person and answered_at is null;

create table upload (                                                                      -- DOC-4
    id              uuid        primary key,
    number          text        not null constraint upload_number unique,
    account_id      uuid        not null,
    kind            text        not null,
    case_id         uuid        not null,
    idempotency_key text        not null,
    content_key     text        not null,                      -- of what the request brought, to tell a repeat from another
    handed_in_at    timestamptz not null,
    retention_class text        not null,
    held            boolean     not null default false,
    constraint upload_once unique (account_id, idempotency_key)
);
create index upload_newest on upload (account_id, handed_in_at desc, id desc);
create index upload_case on upload (case_id);
create index upload_due on upload (retention_class, handed_in_at, id) where not held;

-- The contents of files, sealed; written before anything refers to them.
create table file_content (
    id       uuid        primary key,
    begun_at timestamptz not null,
    size     bigint                                            -- null until it is complete
);
create index file_content_begun on file_content (begun_at);

create table file_chunk (
    file_id uuid    not null references file_content on delete cascade,
    number  integer not null,
    sealed  bytea   not null,
    primary key (file_id, number)
);
-- Sealed bytes do not get smaller.
alter table file_chunk alter column sealed set storage external;

create table file (                                                                        -- DOC-2
    id            uuid        primary key references file_content,
    account_id    uuid        not null,
    message_id    uuid        references message on delete cascade,
    upload_id     uuid        references upload on delete cascade,
    number        integer     not null,
    name          text        not null,
    format        text        not null,
    size          bigint      not null,
    sha256        text        not null,
    released      boolean     not null,
    scan_due_at   timestamptz,
    check (num_nonnulls(message_id, upload_id) = 1),
    check (released = (scan_due_at is null))
);
create index file_message on file (message_id) where message_id is not null;
create index file_upload on file (upload_id) where upload_id is not null;
create index file_quarantined on file (scan_due_at) where not released;

create table deletion_protocol (                                                           -- RET-4
    day             date   not null,
    retention_class text   not null,
    kind            text   not null,
    deleted         bigint not null,
    files           bigint not null,
    primary key (day, retention_class, kind)
);
