-- Promises that somebody keeps and that break in this stretch of time, where they were made before it was time to say so.
select case_id, promise_no, number, owner, first_us
from promise_row
where state = 'open' and owner is not null and broken_us is null
  and (first_us, case_id, promise_no) > ($1, $2, $3) and first_us <= $4 and made_us < first_us - $5
order by first_us, case_id, promise_no limit $6
