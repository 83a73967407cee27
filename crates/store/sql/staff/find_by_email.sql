-- after staff/columns
where email_key = $1
