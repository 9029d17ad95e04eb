-- What real channels need (NTF-3): letters in batches, what carriers report, and what is given up.

-- What is in a batch never changes after its hand-over has begun, so that a repeat is the same (and is known by its ID).
create table letter_batch (
    id              uuid        primary key,
    formed_at       timestamptz not null,
    due_at          timestamptz not null,
    tries           integer     not null,
    handed_over_at  timestamptz,
    acknowledged_at timestamptz
);
create index letter_batch_due on letter_batch (due_at) where handed_over_at is null;

alter table commission
    -- An account, or what stands for one in the audit trail: so it refers to nothing.
    add column subject_id        uuid,
    add column refusals          integer not null default 0,
    add column reason            text,
    -- It waits for the back office then, with its content.
    add column given_up_at       timestamptz,
    add column batch_id          uuid references letter_batch,
    add column carrier           text,
    add column carrier_reference text,
    -- What the channel told: of an SMS that it arrived or never will, of a mail or letter that it came back.
    add column reported_at       timestamptz,
    add column report_arrived    boolean,
    add column report_code       text,
    -- The back office has seen to what was given up or came back.
    add column seen_to_at        timestamptz,
    drop constraint commission_check,
    -- The content goes with the hand-over, with being too late, and when the back office lets it go.
    add constraint commission_content check (
        (sealed_content is null)
        = (delivered_at is not null or expired_at is not null or (given_up_at is not null and seen_to_at is not null))),
    add constraint commission_report check (num_nonnulls(reported_at, report_arrived, report_code) in (0, 3)),
    add constraint commission_carrier check (num_nonnulls(carrier, carrier_reference) in (0, 2));

create index commission_batch on commission (batch_id) where batch_id is not null;
create index commission_carrier on commission (carrier, carrier_reference) where carrier is not null;
create index commission_carried on commission (carrier, delivered_at) where carrier is not null;
create index commission_given_up on commission (given_up_at)
    where given_up_at is not null and delivered_at is null and seen_to_at is null;
-- Asked every half second: what was given up, or is in a batch, must not stand in the way.
drop index commission_due;
create index commission_due on commission (channel, due_at)
    where delivered_at is null and expired_at is null and given_up_at is null and batch_id is null;
create index commission_waiting on commission (channel, created_at)
    where delivered_at is null and expired_at is null and given_up_at is null;
create index commission_came_back on commission (reported_at)
    where channel = 'MAIL' and reported_at is not null and seen_to_at is null;
create index commission_expired on commission (channel) where expired_at is not null;
