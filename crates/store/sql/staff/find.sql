-- after staff/columns
where staff_id = $1
