-- A case of which nothing tells that it was received is concluded with what was told last, and goes in its time (RET-1).

update insured_case c
set concluded_at = (select max(e.at) from case_event e where e.case_id = c.id)
where state is null;

-- What ordered a case goes with it.
delete from case_order o
where not exists (select from insured_case c where c.id = o.case_id);
alter table case_order
    add constraint case_order_opened foreign key (case_id) references insured_case on delete cascade;
create index case_order_case on case_order (case_id);
