-- What they have not seen and were not mailed of these kinds, the oldest first.
select about, case_id, number, notice_id, (kinds & $2) - (kinds & $2 & told)
from notice
where staff_id = $1 and seen_us is null and (kinds & $2) <> (kinds & $2 & told)
order by at_us, notice_id limit $3
