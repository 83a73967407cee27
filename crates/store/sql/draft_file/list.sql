select kind, place, hash, name, media_type, size from draft_file
where case_id = $1 and staff_id = $2 order by kind, place limit $3
