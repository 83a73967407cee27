insert into event (case_id, version, kind, body, actor, at_us) values ($1, $2, $3, $4, $5, $6)
