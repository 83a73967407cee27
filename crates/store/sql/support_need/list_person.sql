-- The needs of a person over all their records that are kept beyond $2; the records as customer/list_person finds them.
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
select n.customer_id, n.need, n.heard, n.for_them, n.agreed_us, n.until_us, n.noted_by
from down cross join support_need n
where n.customer_id = down.customer_id and n.until_us > $2
order by down.steps, n.customer_id, n.need limit $3
