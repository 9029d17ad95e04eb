-- The outbox hands requests over to the core system, too (HOT-3).
alter table commission drop constraint commission_channel_check;
alter table commission add constraint commission_channel_check check (channel in ('SMS', 'MAIL', 'LETTER', 'CORE'));
