-- Extra benefits that were claimed in the portal (BEN-1); each goes with its case.

create table benefit_claim (
    case_id         uuid   primary key references insured_case on delete cascade,
    kvnr            text   not null,
    benefit         text   not null,
    service_on      date   not null,
    amount_cents    bigint not null,
    payable_cents   bigint not null,
    bank_account_id uuid   not null
);
create index benefit_claim_person on benefit_claim (kvnr);
