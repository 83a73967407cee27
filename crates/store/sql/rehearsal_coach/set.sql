insert into rehearsal_coach (staff_id, coach_id) values ($1, $2)
on conflict (staff_id) do update set coach_id = excluded.coach_id
