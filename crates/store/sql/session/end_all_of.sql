delete from session where staff_id = $1
