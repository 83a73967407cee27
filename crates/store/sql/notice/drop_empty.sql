delete from notice where case_id = $1 and about = 'case' and seen_us is null and kinds = 0
