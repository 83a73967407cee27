select text_id, kind from text where case_id = $1 and body is not null order by doc limit $2
