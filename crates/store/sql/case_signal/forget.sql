delete from case_signal where case_id = $1
