select r.case_id, r.number, r.status, k.opened_us, s.body
from case_course k
join case_row r on r.case_id = k.case_id
left join text s on s.text_id = r.subject_id
where k.opened_us >= $1 and (k.opened_us, k.case_id) < ($2, $3) and k.status <> 'merged' and k.status <> 'not-complaint'
  and case $5
    when 'confirmed' then k.answered = 1 and k.status = 'confirmed'
    when 'silent' then k.answered = 1 and k.status = 'resting'
    when 'open' then k.answered = 1 and k.status = 'open'
    when 'otherwise' then k.answered = 1 and k.status <> 'confirmed' and k.status <> 'resting' and k.status <> 'open'
    when 'broken' then k.broken > 0
    when 'reopened' then k.reopened > 0
    else k.second_failures > 0
  end
order by k.opened_us desc, k.case_id desc limit $4
