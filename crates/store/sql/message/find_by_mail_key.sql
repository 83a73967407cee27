select message_id, case_id, direction from message where mail_key = $1 order by at_us desc limit 1
