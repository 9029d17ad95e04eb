-- The life of an account: its states and locks, forgotten passwords, leaving, and the audit trail.

alter table account
    add column suspicion_locked_at    timestamptz,                                         -- LCK-1
    add column request_locked_at      timestamptz,
    add column use_ended_on           date,                                                -- END-2
    add column closed_at              timestamptz,
    add column password_changed_on    date,                                                -- PWD-7
    -- True for those that were there before the trail was: their chains begin with whatever happens next.
    add column older_than_audit_trail boolean not null default false,
    alter column password_hash drop not null,
    alter column email         drop not null,
    alter column mobile_number drop not null,
    drop constraint account_state_check,
    drop constraint account_check,
    drop constraint account_one_a_person;

update account set older_than_audit_trail = true;

alter table account
    add constraint account_state check (
        state in ('WAITING_FOR_ACTIVATION', 'ACTIVE', 'TERMINATED', 'INSURANCE_ENDED', 'CLOSED')),
    -- A registration may be closed without ever having been activated.
    add constraint account_activation check (
        case state
            when 'WAITING_FOR_ACTIVATION' then activated_at is null
            when 'CLOSED' then true
            else activated_at is not null
        end),
    add constraint account_use_end check (
        case state
            when 'CLOSED' then true
            else (use_ended_on is not null) = (state in ('TERMINATED', 'INSURANCE_ENDED'))
        end),
    add constraint account_closing check ((state = 'CLOSED') = (closed_at is not null)),
    add constraint account_secrets check (                                                 -- END-3, MTN-1
        num_nonnulls(password_hash, email, mobile_number) = case state when 'CLOSED' then 0 else 3 end),
    add constraint account_locks check (
        state <> 'CLOSED' or num_nonnulls(suspicion_locked_at, request_locked_at) = 0);

-- REG-4: a person whose account was closed may come back. The user name stays taken (END-3).
create unique index account_one_a_person on account (kvnr) where state <> 'CLOSED';
create index account_use_ended on account (id, use_ended_on) where use_ended_on is not null and state <> 'CLOSED';

-- What is added here and below to tables of old has defaults, since servers of the release before still write to them meanwhile.
alter table password_guard add column wrong_one_time integer not null default 0;          -- RCV-3

alter table login_attempt
    add column by_one_time_password boolean not null default false,
    drop constraint login_attempt_next_step_check,
    add constraint login_attempt_next_step check (next_step in ('MTAN', 'NEW_PASSWORD', 'ACTIVATION_CODE', 'DONE'));

-- The passwords before the current one, which stands with the account; the latest first, from 1.
create table password_history (                                                            -- PWD-8
    account_id uuid    not null references account on delete cascade,
    position   integer not null,
    hash       text    not null,
    primary key (account_id, position)
);

-- When one is void its hash is gone; that it was sent still counts.
create table one_time_password (                                                           -- RCV-3
    id         bigint      generated always as identity primary key,
    account_id uuid        not null references account on delete cascade,
    hash       text,
    way        text        not null check (way in ('MAIL', 'LETTER')),
    issued_at  timestamptz not null
);
create index one_time_password_account on one_time_password (account_id);
create unique index one_time_password_one_not_void on one_time_password (account_id) where hash is not null;

create table security_question (                                                           -- RCV-2, RCV-5
    account_id  uuid    primary key references account on delete cascade,
    question    text    not null,
    answer_hash text    not null,
    tried_on    date,
    wrong_tries integer not null
);

create table reset_request (                                                               -- RCV-1
    id             uuid        primary key,
    sealed_content bytea       not null,
    created_at     timestamptz not null,
    due_at         timestamptz not null
);
create index reset_request_due on reset_request (due_at);

create table number_change (                                                               -- MTN-3
    account_id         uuid        primary key references account on delete cascade,
    mobile_number      text        not null,
    named_on           date        not null,
    mtan_hash          bytea,
    mtan_valid_until   timestamptz,
    mtan_wrong_entries integer     not null,
    mtans_sent         integer     not null
);

create table contact_task (                                                                -- LCK-3
    id         uuid        primary key,
    account_id uuid        not null references account on delete cascade,
    ground     text        not null,
    created_at timestamptz not null,
    done_at    timestamptz
);
create index contact_task_account on contact_task (account_id);
create index contact_task_open on contact_task (created_at, id) where done_at is null;

-- The audit trail (SEC-3). It outlives accounts, and tells of names that no account has as well (LOG-2): so nothing here refers
-- to an account. Those of no account bear a UUID of version 8.
create table audit_entry (
    account_id    uuid        not null,
    number        bigint      not null check (number > 0),
    happened_at   timestamptz not null,
    action        text        not null,
    actor         text        not null check (actor in ('INSURED_PERSON', 'STAFF', 'PORTAL')),
    staff_name    text,
    reason        text,
    detail        text,
    address_key   text,
    previous_hash text        not null,
    hash          text        not null,
    primary key (account_id, number),
    check ((actor = 'STAFF') = (staff_name is not null))
);
create index audit_entry_happened on audit_entry (account_id, happened_at);

-- Where each chain ends; its lock is the turn to add to it.
create table audit_end (
    account_id    uuid    primary key,
    account_known boolean generated always as (substr(cast(account_id as text), 15, 1) <> '8') stored,
    length        bigint  not null,
    hash          text    not null,
    seal          text    not null
);
