insert into case_signal (case_id, signal, at_us) values ($1, $2, $3)
on conflict (case_id, signal) do update set at_us = excluded.at_us
