-- after cause_action/columns
where a.staff_id = $1 and a.done_us is null order by a.due_us, a.action_id limit $2
