insert into feedback (feedback_id, case_id, message_id, staff_to, staff_by, at_us, cites, handbook)
values ($1, $2, $3, $4, $5, $6, $7, $8)
