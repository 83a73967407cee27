-- The addresses of all records of a person; the records as customer/list_person finds them.
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
)
select a.customer_id, a.address_key, a.address, a.added_us, a.old_us
from down cross join customer c cross join customer_address a
where c.customer_id = down.customer_id and a.customer_id = c.customer_id
order by down.steps, c.since_us, c.customer_id, a.added_us, a.address_key limit $2
