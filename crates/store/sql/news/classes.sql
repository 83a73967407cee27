select k.case_id, f.class
from case_course k
join case_class f on f.case_id = k.case_id
where k.opened_us >= $1 and k.opened_us < $2 and k.status <> 'merged' and k.status <> 'not-complaint'
  and f.class >= 'failed.' and f.class < 'failed/'
order by k.opened_us, k.case_id, f.class limit $3
