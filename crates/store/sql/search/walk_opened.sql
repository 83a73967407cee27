-- after search/narrowed
join (
  select n.case_id from case_course n where (n.opened_us, n.case_id) < ($21, $22)
  order by n.opened_us desc, n.case_id desc limit $23
) f on f.case_id = r.case_id
order by r.opened_us desc, r.case_id desc
