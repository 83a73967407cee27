delete from case_class where case_id = $1 and class = $2
