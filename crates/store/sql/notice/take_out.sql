-- What was mailed of it may be mailed again, should it be told again.
update notice set kinds = kinds - (kinds & $2), told = told - (told & $2)
where case_id = $1 and about = 'case' and seen_us is null and (kinds & $2) <> 0
