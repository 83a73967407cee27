select r.case_id
from customer c join case_row r on r.customer_id = c.customer_id
where c.erased_us is not null and r.case_id > $1 and not exists (
  select 1 from event e where e.case_id = r.case_id and e.kind = 'person_erased'
)
order by r.case_id limit $2
