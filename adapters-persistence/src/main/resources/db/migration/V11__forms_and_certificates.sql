-- Forms ordered by post, certificates, and the contributions that some of them certify.

create table form_order (                                                                  -- FRM-1
    id              uuid        primary key,
    account_id      uuid        not null,
    form            text        not null,
    idempotency_key text        not null,
    ordered_at      timestamptz not null,
    retention_class text        not null,
    held            boolean     not null default false,
    constraint form_order_once unique (account_id, idempotency_key)
);
create index form_order_due on form_order (retention_class, ordered_at, id) where not held;

create table certificate (                                                                 -- FRM-2
    id              uuid        primary key,
    account_id      uuid        not null,
    idempotency_key text        not null,
    kind            text        not null,
    year            integer,
    way             text        not null check (way in ('MAILBOX', 'POST', 'CORE')),
    ordered_at      timestamptz not null,
    number          text        constraint certificate_number unique,  -- null if the core system makes it, and so below
    code_hash       bytea,                                     -- of number and verification code
    message_id      uuid,
    family_name     text,
    given_names     text,
    birth_date      date,
    issued_on       date,
    insured_since   date,
    health_cents    bigint,
    care_cents      bigint,
    retention_class text        not null,
    held            boolean     not null default false,
    constraint certificate_once unique (account_id, idempotency_key),
    check ((way = 'CORE') = (number is null)),
    check (num_nonnulls(number, code_hash, family_name, given_names, birth_date, issued_on) in (0, 6))
);
create index certificate_due on certificate (retention_class, ordered_at, id) where not held;

create table contributions (                                                               -- FRM-2
    id              uuid        primary key,
    kvnr            text        not null,
    year            integer     not null,
    health_cents    bigint      not null,
    care_cents      bigint      not null,
    reported_at     timestamptz not null,
    retention_class text        not null,
    constraint contributions_once unique (kvnr, year)
);
create index contributions_due on contributions (retention_class, reported_at, id);
