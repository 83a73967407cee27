insert into waiting_word (waiting_id, case_id, staff_id, kind, act, form, seen_version, until_us, why)
values ($1, $2, $3, $4, $5, $6, $7, $8, null)
