update notice set kinds = kinds - (kinds & $2), told = told - (told & $2)
where case_id = $1 and about = 'case' and staff_id = $3 and seen_us is null and (kinds & $2) <> 0
