-- Counted no further than is told: a cause may have a hundred thousand cases.
select
  c.cause_id, c.what, c.class, c.last_us,
  (select count(*) from (select 1 from cause_case k where k.cause_id = c.cause_id limit 1000) counted),
  (select count(*) from cause_action a where a.cause_id = c.cause_id),
  (select count(*) from cause_action a where a.cause_id = c.cause_id and a.done_us is not null)
from cause c
where (c.last_us, c.cause_id) < ($1, $2)
order by c.last_us desc, c.cause_id desc limit $3
