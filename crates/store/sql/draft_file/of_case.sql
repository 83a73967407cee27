select hash from draft_file where case_id = $1 limit $2
