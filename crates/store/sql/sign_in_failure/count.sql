insert into sign_in_failure (who, failures, since_us, last_us) values ($1, 1, $2, $2)
on conflict (who) do update set
  failures = case when sign_in_failure.since_us < $3 then 1 else sign_in_failure.failures + 1 end,
  since_us = case when sign_in_failure.since_us < $3 then excluded.since_us else sign_in_failure.since_us end,
  last_us = excluded.last_us
returning failures
