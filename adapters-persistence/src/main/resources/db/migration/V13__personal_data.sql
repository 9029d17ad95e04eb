-- Personal data and bank accounts: what persons ask the core system to change, and what it decides (DAT-3, BNK-1).

-- What the core system has confirmed lies over what a hand-over said, until one says something else than the one before.
alter table insured_person
    add column confirmed_family_name   text,
    add column confirmed_given_names   text,
    add column confirmed_address_lines text,
    add column confirmed_postal_code   text,
    add column confirmed_city          text,
    add column confirmed_country       text,
    -- When a hand-over said something else; null if none did.
    add column name_changed_at         timestamptz,
    add column address_changed_at      timestamptz,
    add constraint insured_person_confirmed_name
        check (num_nonnulls(confirmed_family_name, confirmed_given_names) in (0, 2)),
    add constraint insured_person_confirmed_address
        check (num_nonnulls(confirmed_address_lines, confirmed_postal_code, confirmed_city, confirmed_country) in (0, 4));

-- Stays when its account is closed, as long as the account's row.
create table change_request (
    id             uuid        primary key,
    account_id     uuid        not null references account on delete cascade,
    kvnr           text        not null,
    content        text        not null,
    requested_at   timestamptz not null,
    decided_at     timestamptz,
    -- Compared by its characters, whatever the language of the database.
    decision_event text        collate "C",
    verdict        text        check (verdict in ('CONFIRMED', 'REFUSED')),
    reason         text,
    seen_at        timestamptz,
    check (num_nonnulls(decided_at, decision_event, verdict) in (0, 3)),
    check (reason is null or verdict is not null),
    check (seen_at is null or verdict = 'REFUSED')
);
create index change_request_person on change_request (kvnr, requested_at, id);
create index change_request_account on change_request (account_id);

-- What counts only once its code was entered.
create table unconfirmed_change (
    account_id         uuid        not null references account on delete cascade,
    kind               text        not null check (kind in ('EMAIL', 'BANK_ACCOUNT')),
    content            text        not null,
    named_on           date        not null,
    mtan_hash          bytea,
    mtan_valid_until   timestamptz,
    mtan_wrong_entries integer     not null,
    mtans_sent         integer     not null,
    primary key (account_id, kind)
);

-- Of each person the core system's latest report.
create table bank_account_report (                                                         -- BNK-1
    kvnr        text        primary key,
    occurred_at timestamptz not null,
    event_id    text        collate "C" not null,
    accounts    text        not null
);
