-- after case/columns
where r.severity = $4 and (r.last_us, r.case_id) < ($1, $2)
  and (r.status = $5 or $5 is null) and (r.stage = $6 or $6 is null) and (r.owner = $7 or $7 is null)
  and (r.team_id = $8 or $8 is null) and (r.status <> $9 or $9 is null)
order by r.last_us desc, r.case_id desc limit $3
