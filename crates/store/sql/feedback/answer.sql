update feedback set answer_id = $3, answered_us = $4 where feedback_id = $1 and staff_to = $2 and answer_id is null
