-- after case/columns
where r.owner = $4 and r.status = 'open' and (r.last_us, r.case_id) < ($1, $2)
  and (r.team_id = $5 or $5 is null)
order by r.last_us desc, r.case_id desc limit $3
