-- The audit trail: what is removed from it, and what rolling updates leave out of it. And tries a day for one-time passwords.

-- Servers of the release before the trail know nothing of this column, and begin no chain for the accounts that they add.
alter table account alter column older_than_audit_trail set default true;

-- Chains of names that nobody has go with the technical login data, some time after their last entry (RET-2).
alter table audit_end add column last_at timestamptz;
update audit_end e set last_at = (select max(happened_at) from audit_entry a where a.account_id = e.account_id);
create index audit_end_unknown on audit_end (last_at) where not account_known;

-- The day of wrong_one_time: what was counted before it has none, and counts no more.
alter table password_guard add column wrong_one_time_on date;                              -- RCV-3
