update rehearsal set lines = $2, turns = $3, ending = $4, points = $5 where rehearsal_id = $1 and turns = $6 and ending is null
