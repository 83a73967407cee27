-- after case/columns
where (r.last_us, r.case_id) < ($1, $2)
  and (r.status <> $4 or $4 is null)
order by r.last_us desc, r.case_id desc limit $3
