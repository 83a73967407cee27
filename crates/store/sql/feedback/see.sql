update feedback set seen_us = $2 where staff_to = $1 and seen_us is null
