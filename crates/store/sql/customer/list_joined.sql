-- The record itself and all that were joined into it, directly or not. A cross join keeps its order on SQLite:
-- left to choose, it reads every customer there is.
with recursive down (customer_id, steps) as (
  select c.customer_id, 1 from customer c where c.customer_id = $1
  union all
  select c.customer_id, down.steps + 1
  from down cross join customer c where c.joined_into = down.customer_id and down.steps < 32
)
select c.customer_id, c.name, c.phone, c.joined_into, c.since_us, c.erased_us, c.language
from down cross join customer c where c.customer_id = down.customer_id
order by down.steps, c.since_us, c.customer_id limit $2
