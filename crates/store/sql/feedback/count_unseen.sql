select count(*) from feedback where staff_to = $1 and seen_us is null
