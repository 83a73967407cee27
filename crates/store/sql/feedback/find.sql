-- after feedback/columns
where f.feedback_id = $1
