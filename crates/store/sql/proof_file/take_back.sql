delete from proof_file where case_id = $1 and promise_no = $2 and place = $3
