update staff set language = $2 where staff_id = $1
