select r.case_id, r.number, r.status, k.opened_us, s.body
from cause_case k
join case_row r on r.case_id = k.case_id
left join text s on s.text_id = r.subject_id
where k.cause_id = $1 and (k.opened_us, k.case_id) < ($2, $3)
order by k.opened_us desc, k.case_id desc limit $4
