select audit_id, at_us, actor, what, object from audit where (at_us, audit_id) < ($1, $2)
order by at_us desc, audit_id desc limit $3
