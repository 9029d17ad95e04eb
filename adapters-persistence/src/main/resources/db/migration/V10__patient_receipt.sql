-- What was billed on insured persons' cards, written by the import alone.

create table billed_service (                                                              -- RCP-1
    id              uuid        primary key,
    bill_id         text        not null,
    kvnr            text        not null,
    serviced_on     date        not null,
    area            text        not null,
    provider        text        not null,
    service         text        not null,
    cents           bigint      not null,
    retention_class text        not null,
    concluded_at    timestamptz not null
);
-- A person's period in one go, newest first, from where it lies together.
create index billed_service_of_person on billed_service (kvnr, serviced_on desc, id desc);
create index billed_service_of_bill on billed_service (bill_id);
create index billed_service_due on billed_service (retention_class, concluded_at, id);    -- RET-4
