select n.notice_id, n.about, n.case_id, n.number, n.kinds, n.at_us, n.seen_us, s.body
from notice n
left join case_row r on r.case_id = n.case_id
left join text s on s.text_id = r.subject_id
where n.staff_id = $1 and (n.at_us, n.notice_id) < ($2, $3)
order by n.at_us desc, n.notice_id desc limit $4
