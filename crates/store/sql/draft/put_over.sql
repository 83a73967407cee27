insert into draft (staff_id, case_id, kind, body, seen_version, saved_us) values ($1, $2, $3, $4, $5, $6)
on conflict (staff_id, case_id, kind) do update set
  body = excluded.body, seen_version = excluded.seen_version, saved_us = excluded.saved_us
  where draft.body = $7
