-- after case/columns
join case_tag g on g.case_id = r.case_id
where g.tag_id = $4 and (g.last_us, g.case_id) < ($1, $2)
  and (r.status = $5 or $5 is null) and (r.stage = $6 or $6 is null) and (r.owner = $7 or $7 is null)
  and (r.team_id = $8 or $8 is null) and (r.severity = $9 or $9 is null)
order by g.last_us desc, g.case_id desc limit $3
