-- Who cared for the last case of a person when they said that it is solved, over all their records, as case/list_person
-- finds them.
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
select r.owner from down cross join case_row r
where r.customer_id = down.customer_id and r.status = 'confirmed' and r.owner is not null and r.case_id <> $2
order by r.confirmed_us desc, r.case_id desc limit 1
