-- The latest cases of one record by activity; as case/list_person brings them for all records of a person, but in no order.
with latest (case_id) as (
  select l.case_id from case_row l where l.customer_id = $1 order by l.last_us desc, l.case_id desc limit $2
)
select r.case_id, r.number, r.status, r.opened_us, s.body
from latest cross join case_row r left join text s on s.text_id = r.subject_id
where r.case_id = latest.case_id
