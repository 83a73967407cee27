-- after cause_action/columns
where a.cause_id = $1 order by a.made_us, a.action_id limit $2
