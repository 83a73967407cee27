update notice set kinds = kinds - (kinds & $2) where case_id = $1 and about = 'case' and seen_us is null and (kinds & $2) <> 0
