insert into coach_stood (case_id, version, rule, message_id, level, stage, times, reason, text_id, at_us)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
