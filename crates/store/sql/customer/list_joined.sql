-- The record itself and all that were joined into it, directly or not.
with recursive down (customer_id, steps) as (
  select c.customer_id, 1 from customer c where c.customer_id = $1
  union all
  select c.customer_id, down.steps + 1
  from down join customer c on c.joined_into = down.customer_id where down.steps < 32
)
select c.customer_id, c.name, c.phone, c.joined_into, c.since_us, c.erased_us
from down join customer c on c.customer_id = down.customer_id
order by down.steps, c.since_us, c.customer_id limit $2
