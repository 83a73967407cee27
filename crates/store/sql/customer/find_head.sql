-- Follows the joins up to the record that stands for the person.
with recursive up (customer_id, joined_into, steps) as (
  select c.customer_id, c.joined_into, 1 from customer c where c.customer_id = $1
  union all
  select c.customer_id, c.joined_into, up.steps + 1
  from up cross join customer c where c.customer_id = up.joined_into and up.steps < 32
)
select customer_id from up where joined_into is null limit 1
