-- Technical login data go some time after their last use (RET-2); the indexes find them.

-- Whose name it is; null while no account has it. Counts of such names go with the rest (LOG-2), those of an account stay.
alter table password_guard add column account_id uuid references account on delete set null;
create unique index password_guard_account on password_guard (account_id);
create index password_guard_unknown on password_guard (last_attempt_at) where account_id is null;

-- A name's key is keyed outside of the database, which knows it only from sessions.
update password_guard g set account_id = s.account_id from session s where s.name_key = g.name_key;

create index session_started on session (started_at);
create index mtan_quota_day on mtan_quota (day);
create index commission_settled on commission (channel, coalesce(delivered_at, expired_at))
    where delivered_at is not null or expired_at is not null;
