-- What customers confirmed lately, and whether something had gone wrong before.
select r.confirmed_us, r.owner, r.number, s.body, r.second_failures, r.broken
from case_row r left join text s on s.text_id = r.subject_id
where r.status = 'confirmed' and r.confirmed_us > $1
order by r.confirmed_us desc, r.case_id desc limit $2
