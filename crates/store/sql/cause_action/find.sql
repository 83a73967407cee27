-- after cause_action/columns
where a.action_id = $1
