delete from call where call_id = $1 and staff_id = $2 and stamp = $3
