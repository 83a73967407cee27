insert into timer (case_id, due_us) values ($1, $2) on conflict (case_id) do update set due_us = excluded.due_us
