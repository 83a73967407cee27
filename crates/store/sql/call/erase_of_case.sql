delete from call where case_id = $1
