delete from proof_file where case_id = $1
