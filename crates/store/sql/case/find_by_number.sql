-- after case/columns
where r.number = $1
