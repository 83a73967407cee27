update cause set last_us = case when $2 > last_us then $2 else last_us end where cause_id = $1
