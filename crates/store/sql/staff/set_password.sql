update staff set password_hash = $2 where staff_id = $1
