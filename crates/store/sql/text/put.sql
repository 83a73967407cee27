insert into text (text_id, case_id, kind, body, at_us) values ($1, $2, $3, $4, $5)
