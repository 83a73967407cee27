delete from one_time_link where purpose = $1 and used_us is null and (staff_id = $2 or (staff_id is null and $2 is null))
