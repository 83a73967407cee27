delete from rehearsal_coach where staff_id = $1
