-- after promise/columns
where p.state = 'open' and p.owner = $6 and (p.first_us, p.case_id, p.promise_no) > ($1, $2, $3)
  and (p.asleep_us is null or p.asleep_us <= $5)
order by p.first_us, p.case_id, p.promise_no limit $4
