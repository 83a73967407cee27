insert into case_watch (case_id, help_us, help_by, half_us, refused) values ($1, $2, $3, $4, $5)
on conflict (case_id) do update set help_us = excluded.help_us, help_by = excluded.help_by, half_us = excluded.half_us,
  refused = excluded.refused
