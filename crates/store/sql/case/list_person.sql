-- The latest cases of all records of a person, newest activity first; the records as customer/list_person finds them.
with recursive up (customer_id, joined_into, steps) as (
  select c.customer_id, c.joined_into, 1 from customer c where c.customer_id = $1
  union all
  select c.customer_id, c.joined_into, up.steps + 1
  from up cross join customer c where c.customer_id = up.joined_into and up.steps < 32
), down (customer_id, steps) as (
  select up.customer_id, 1 from up where up.joined_into is null
  union all
  select c.customer_id, down.steps + 1
  from down cross join customer c where c.joined_into = down.customer_id and down.steps < 32
), latest (case_id) as (
  select l.case_id from down cross join case_row l where l.customer_id = down.customer_id
  order by l.last_us desc, l.case_id desc limit $2
)
select r.case_id, r.number, r.status, r.opened_us, s.body
from latest cross join case_row r left join text s on s.text_id = r.subject_id
where r.case_id = latest.case_id
order by r.opened_us desc, r.case_id desc
