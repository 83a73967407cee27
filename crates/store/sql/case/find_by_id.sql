-- after case/columns
where r.case_id = $1
