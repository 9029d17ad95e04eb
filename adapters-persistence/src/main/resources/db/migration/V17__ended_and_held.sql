-- A change request that is fulfilled without a decision is concluded then, not when it was asked for (RET-1).

alter table change_request
    drop column concluded_at,
    -- When it was noted that what is asked for has turned up on file, without a decision.
    add column fulfilled_at timestamptz;
-- Of those so far nobody knows when: today is not too early.
update change_request set fulfilled_at = now() where fulfilled;
alter table change_request
    drop column fulfilled,
    -- With its decision; while there is none, when it was fulfilled, or else when it was asked for.
    add column concluded_at timestamptz not null
        generated always as (coalesce(decided_at, fulfilled_at, requested_at)) stored;
create index change_request_due on change_request (retention_class, concluded_at, id) where not held;

-- What the core system reported can be held as well (RET-3).
alter table contributions
    add column held boolean not null default false;
drop index contributions_due;
create index contributions_due on contributions (retention_class, reported_at, id) where not held;

alter table bank_account_report
    add column held boolean not null default false;
drop index bank_account_report_due;
create index bank_account_report_due on bank_account_report (retention_class, occurred_at, id) where not held;
