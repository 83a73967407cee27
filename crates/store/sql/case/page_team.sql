-- after case/columns
where r.team_id = $4 and (r.last_us, r.case_id) < ($1, $2)
  and (r.status = $5 or $5 is null) and (r.status <> $6 or $6 is null)
order by r.last_us desc, r.case_id desc limit $3
