-- Access: insured persons, accounts, logins, and what is sent because of them.

create table insured_person (
    kvnr                   text    primary key,
    family_name            text    not null,
    given_names            text    not null,
    birth_date             date    not null,
    address_lines          text    not null,
    postal_code            text    not null,
    city                   text    not null,
    country                text    not null,
    einwilligungsvorbehalt boolean not null,
    deceased               boolean not null
);

-- No foreign key to the person: a hand-over may name an insurance before its person.
create table insurance (
    id        text primary key,
    kvnr      text not null,
    payor_ik  text not null,
    starts_on date,
    ends_on   date
);
create index insurance_kvnr on insurance (kvnr);

create table account (
    id               uuid        primary key,
    kvnr             text        not null constraint account_one_a_person unique,          -- REG-4
    user_name        text        not null,
    user_name_folded text        not null constraint account_user_name_taken unique,       -- USR-2
    password_hash    text        not null,
    email            text        not null,
    mobile_number    text        not null,                                                 -- MTN-1
    state            text        not null check (state in ('WAITING_FOR_ACTIVATION', 'ACTIVE')),
    registered_at    timestamptz not null,
    activated_at     timestamptz,
    last_login_at    timestamptz,
    check ((state = 'ACTIVE') = (activated_at is not null))
);

create table consent (                                                                     -- REG-5
    account_id uuid        not null references account on delete cascade,
    document   text        not null check (document in ('PRIVACY_NOTICE', 'TERMS_OF_USE')),
    version    text        not null,
    given_at   timestamptz not null,
    primary key (account_id, document, version)
);

create table commission (                                                                  -- NTF-3
    id             uuid        primary key,
    channel        text        not null check (channel in ('SMS', 'MAIL', 'LETTER')),
    sealed_content bytea,
    created_at     timestamptz not null,
    due_at         timestamptz not null,
    tries          integer     not null,
    delivered_at   timestamptz,
    expired_at     timestamptz,
    check ((sealed_content is null) = (delivered_at is not null or expired_at is not null))
);
create index commission_due on commission (channel, due_at) where delivered_at is null and expired_at is null;

create table activation_code (
    id            uuid        primary key,
    account_id    uuid        not null references account on delete cascade,
    hash          text        not null,                                                    -- ACT-5
    letter_id     uuid        not null references commission,
    issued_at     timestamptz not null,
    state         text        not null check (state in ('OPEN', 'USED', 'SUPERSEDED', 'EXHAUSTED')),
    wrong_entries integer     not null,
    reminded_at   timestamptz
);
create index activation_code_account on activation_code (account_id, issued_at);
create index activation_code_letter on activation_code (letter_id);
create unique index activation_code_one_open on activation_code (account_id) where state = 'OPEN';  -- ACT-4

-- One row a user name that was ever tried, whether or not an account has it (LOG-2); its lock is the turn to judge (LOG-3).
create table password_guard (
    name_key           text        primary key,
    wrong_in_a_row     integer     not null,
    failed_since_login integer     not null,
    locked_at          timestamptz,
    last_attempt_at    timestamptz not null
);

create table login_attempt (                                                               -- LOG-4
    token_key          text        primary key,
    account_id         uuid        not null references account on delete cascade,
    started_at         timestamptz not null,
    next_step          text        not null check (next_step in ('MTAN', 'ACTIVATION_CODE', 'DONE')),
    mtan_hash          bytea,
    mtan_valid_until   timestamptz,
    mtan_wrong_entries integer     not null,
    mtans_sent         integer     not null
);
create index login_attempt_account on login_attempt (account_id);
create index login_attempt_started on login_attempt (started_at);

create table session (                                                                     -- LOG-5
    token_key       text        primary key,
    name_key        text        not null,
    account_id      uuid        not null references account on delete cascade,
    started_at      timestamptz not null,
    last_used_at    timestamptz not null,
    login_before_at timestamptz,
    failed_before   integer     not null
);
create index session_name on session (name_key);
create index session_account on session (account_id);

create table mtan_quota (                                                                  -- MTN-2
    number_key text    not null,
    day        date    not null,
    sent       integer not null,
    primary key (number_key, day)
);

-- The table of the job scheduler, in the form that its library prescribes.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time asc);
