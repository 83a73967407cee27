insert into handbook_verdict (page_id, staff_id, version, is_right, line, at_us) values ($1, $2, $3, $4, $5, $6)
on conflict (page_id, staff_id) do update set
  version = excluded.version, is_right = excluded.is_right, line = excluded.line, at_us = excluded.at_us
