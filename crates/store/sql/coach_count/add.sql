insert into coach_count (day, rule, level, stage, reason, changed, stood) values ($1, $2, $3, $4, $5, $6, $7)
on conflict (day, rule, level, stage, reason) do update
set changed = coach_count.changed + excluded.changed, stood = coach_count.stood + excluded.stood
