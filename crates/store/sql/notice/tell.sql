update notice set told = told | $2 where notice_id = $1 and seen_us is null
