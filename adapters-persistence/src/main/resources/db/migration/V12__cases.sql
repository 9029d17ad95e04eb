-- Cases (CAS): what was told of each, and where that leaves it.

create table insured_case (
    id              uuid        primary key,
    kvnr            text        not null,
    kind            text        not null,
    reference       text        not null,
    state           text,                                      -- null until it was received
    moved_at        timestamptz,
    concluded_at    timestamptz,                               -- null while something can follow
    retention_class text        not null default 'BENEFITS',   -- RET-2
    held            boolean     not null default false,
    constraint insured_case_once unique (kvnr, kind, reference)
);
create index insured_case_due on insured_case (retention_class, concluded_at, id) where not held;

create table case_event (                                                                  -- CAS-4
    case_id      uuid        not null references insured_case on delete cascade,
    id           text        not null,
    state        text        not null,
    at           timestamptz not null,
    handed_in_on date        not null,
    primary key (case_id, id)
);

-- What persons ordered or claimed in the portal, once however often they repeat it.
create table case_order (
    account_id      uuid not null references account on delete cascade,
    idempotency_key text not null,
    content         text not null,                             -- of the request, to tell a repeat from another
    case_id         uuid not null,
    primary key (account_id, idempotency_key)
);
