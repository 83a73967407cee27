select r.case_id, r.number, r.status, k.opened_us, s.body
from case_course k
join case_row r on r.case_id = k.case_id
left join text s on s.text_id = r.subject_id
where k.opened_us >= $1 and (k.opened_us, k.case_id) < ($2, $3) and k.status <> 'merged' and k.status <> 'not-complaint'
  and case $5
    when 'first-word' then k.first_word >= $6
    when 'silence' then k.silence >= $6 or (k.silence is not null and ($7 - k.silent_since_us) / 60000000 >= $6)
    else k.first_word is null and k.silence is not null and k.status = 'open'
  end
order by k.opened_us desc, k.case_id desc limit $4
