-- after promise/columns
where p.case_id = $1
order by p.promise_no limit $2
