-- after call/columns
where call_id = $1 and staff_id = $2
