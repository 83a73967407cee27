insert into call (call_id, staff_id, customer_id, case_id, body, stamp, began_us, ended_us, saved_us)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
