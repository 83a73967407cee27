update staff set keys = $2 where staff_id = $1
