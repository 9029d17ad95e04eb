-- What persons ask to be changed, and what is on file of their bank accounts, is kept for its time (RET-2).

-- Belongs to a KVNR, as a case does, and not to the account by which it was asked for.
alter table change_request
    drop constraint change_request_account_id_fkey,
    -- With its decision; while there is none, when it was asked for.
    add column concluded_at    timestamptz not null generated always as (coalesce(decided_at, requested_at)) stored,
    add column retention_class text        not null default 'CORRESPONDENCE',
    add column held            boolean     not null default false,
    -- What is asked for has turned up on file, without a decision.
    add column fulfilled       boolean     not null default false;
drop index change_request_account;
create index change_request_due on change_request (retention_class, concluded_at, id) where not held;

alter table bank_account_report
    add column id              uuid        not null default gen_random_uuid(),
    add column retention_class text        not null default 'BENEFITS',
    add constraint bank_account_report_id unique (id);
create index bank_account_report_due on bank_account_report (retention_class, occurred_at, id);

-- What was never confirmed goes with the technical login data.
create index unconfirmed_change_named on unconfirmed_change (named_on);
create index number_change_named on number_change (named_on);
