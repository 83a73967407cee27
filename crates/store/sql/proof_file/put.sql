insert into proof_file (case_id, promise_no, point_no, place, hash, name, media_type, size)
values ($1, $2, $3, $4, $5, $6, $7, $8)
