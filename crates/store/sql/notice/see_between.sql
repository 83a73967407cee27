update notice set seen_us = $6
where staff_id = $1 and seen_us is null and (at_us, notice_id) >= ($2, $3) and (at_us, notice_id) <= ($4, $5)
