-- after search/narrowed
join (
  select n.case_id from case_row n where n.owner = $23 and n.status = 'open' and (n.last_us, n.case_id) < ($20, $21)
  order by n.last_us desc, n.case_id desc limit $22
) f on f.case_id = r.case_id
order by r.last_us desc, r.case_id desc
