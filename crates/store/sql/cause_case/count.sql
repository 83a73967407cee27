select count(*) from cause_case where cause_id = $1 and opened_us >= $2 and opened_us < $3
