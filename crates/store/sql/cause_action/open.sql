-- after cause_action/columns
where a.done_us is null order by a.due_us, a.action_id limit $1
