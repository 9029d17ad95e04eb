-- A case of which nothing tells that it was received is concluded with what was told last, and goes in its time (RET-1).

update insured_case c
set concluded_at = (select max(e.at) from case_event e where e.case_id = c.id)
where state is null;
