select promise_no, point_no, place, hash, name, media_type, size
from proof_file where case_id = $1 order by promise_no, place limit $2
