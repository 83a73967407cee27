select r.case_id, r.customer_id, s.body
from case_row r left join text s on s.text_id = r.subject_id
where r.number = $1
