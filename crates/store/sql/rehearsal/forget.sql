delete from rehearsal where rehearsal_id = $1 and staff_id = $2
