-- after search/narrowed
join (
  select n.case_id from case_row n where n.owner = $24 and n.status = 'open' and (n.last_us, n.case_id) < ($21, $22)
  order by n.last_us desc, n.case_id desc limit $23
) f on f.case_id = r.case_id
order by r.last_us desc, r.case_id desc
