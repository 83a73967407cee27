-- after case/columns
where r.customer_id = $4 and (r.last_us, r.case_id) < ($1, $2)
order by r.last_us desc, r.case_id desc limit $3
