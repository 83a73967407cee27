-- What goes on in another case is counted there, and what was no complaint is none.
select
  count(*),
  cast(coalesce(sum(case when answered = 1 then 1 else 0 end), 0) as bigint),
  cast(coalesce(sum(case when answered = 1 and status = 'confirmed' then 1 else 0 end), 0) as bigint),
  cast(coalesce(sum(case when answered = 1 and status = 'resting' then 1 else 0 end), 0) as bigint),
  cast(coalesce(sum(case when answered = 1 and status = 'open' then 1 else 0 end), 0) as bigint),
  cast(coalesce(sum(kept), 0) as bigint),
  cast(coalesce(sum(broken), 0) as bigint),
  cast(coalesce(sum(case when status <> 'open' or reopened > 0 then 1 else 0 end), 0) as bigint),
  cast(coalesce(sum(case when reopened > 0 then 1 else 0 end), 0) as bigint),
  cast(coalesce(sum(case when second_failures > 0 then 1 else 0 end), 0) as bigint),
  cast(coalesce(sum(case when first_word is null and silence is not null and status = 'open' then 1 else 0 end), 0) as bigint)
from case_course
where opened_us >= $1 and opened_us < $2 and status <> 'merged' and status <> 'not-complaint'
