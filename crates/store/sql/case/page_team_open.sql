-- after case/columns
where r.team_id = $4 and r.status = 'open' and (r.last_us, r.case_id) < ($1, $2)
order by r.last_us desc, r.case_id desc limit $3
