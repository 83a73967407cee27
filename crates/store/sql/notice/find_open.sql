select kinds from notice where case_id = $1 and about = $2 and staff_id = $3 and seen_us is null
