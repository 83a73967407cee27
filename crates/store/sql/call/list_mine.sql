-- after call/columns
where staff_id = $1 order by call_id desc limit $2
