-- after feedback/columns
where f.staff_to = $1 order by f.at_us desc, f.feedback_id desc limit $2
