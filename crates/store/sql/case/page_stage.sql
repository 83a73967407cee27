-- after case/columns
where r.status = 'open' and r.stage = $4 and (r.last_us, r.case_id) < ($1, $2)
  and (r.owner = $5 or $5 is null) and (r.team_id = $6 or $6 is null)
order by r.last_us desc, r.case_id desc limit $3
