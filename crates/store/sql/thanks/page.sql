select t.at_us, t.staff_to, t.staff_by, r.number, w.body
from thanks t left join case_row r on r.case_id = t.case_id left join text w on w.text_id = t.text_id
where t.at_us > $1 order by t.at_us desc, t.thanks_id desc limit $2
