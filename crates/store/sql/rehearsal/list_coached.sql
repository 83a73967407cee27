-- after rehearsal/columns
where staff_id in (select staff_id from rehearsal_coach where coach_id = $1) and expires_us > $2
order by rehearsal_id desc limit $3
