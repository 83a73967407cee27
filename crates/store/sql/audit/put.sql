insert into audit (audit_id, at_us, actor, what, object) values ($1, $2, $3, $4, $5)
