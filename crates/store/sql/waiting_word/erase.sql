delete from waiting_word where case_id = $1
