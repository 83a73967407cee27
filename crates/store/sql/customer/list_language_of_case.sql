-- The language of the person whose case it is: that of the record that stands for them, else of one joined into it.
-- Cross joins keep their order on SQLite: left to choose, it reads every customer there is.
with recursive up (customer_id, joined_into, steps) as (
  select c.customer_id, c.joined_into, 1
  from case_row r cross join customer c where r.case_id = $1 and c.customer_id = r.customer_id
  union all
  select c.customer_id, c.joined_into, up.steps + 1
  from up cross join customer c where c.customer_id = up.joined_into and up.steps < 32
), down (customer_id, steps) as (
  select up.customer_id, 1 from up where up.joined_into is null
  union all
  select c.customer_id, down.steps + 1
  from down cross join customer c where c.joined_into = down.customer_id and down.steps < 32
)
select c.language
from down cross join customer c where c.customer_id = down.customer_id and c.language is not null
order by down.steps, c.since_us, c.customer_id limit 1
