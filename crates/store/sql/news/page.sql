select r.case_id, r.number, r.status, b.opened_us, s.body
from news_case b
join case_row r on r.case_id = b.case_id
left join text s on s.text_id = r.subject_id
where b.term = $1 and (b.opened_us, b.case_id) < ($2, $3)
order by b.opened_us desc, b.case_id desc limit $4
