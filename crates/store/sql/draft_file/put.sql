insert into draft_file (case_id, staff_id, kind, place, hash, name, media_type, size)
values ($1, $2, $3, $4, $5, $6, $7, $8)
