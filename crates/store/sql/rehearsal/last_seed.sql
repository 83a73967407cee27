select coalesce(max(seed), 0) from rehearsal where staff_id = $1
