-- Promises that somebody keeps and that break in this stretch of time, where they were made before it was time to say so: by
-- what comes first, their own date or the clock of the law beside them, and by their own date where the clock comes before it.
select case_id, promise_no, number, owner, at_us from (
  select case_id, promise_no, number, owner, first_us as at_us
  from promise_row
  where state = 'open' and owner is not null and broken_us is null
    and (first_us, case_id, promise_no) > ($1, $2, $3) and first_us <= $4 and made_us < first_us - $5
  union all
  select case_id, promise_no, number, owner, due_us as at_us
  from promise_row
  where state = 'open' and clock_us is not null and clock_us < due_us and owner is not null and broken_us is null
    and (due_us, case_id, promise_no) > ($1, $2, $3) and due_us <= $4 and made_us < due_us - $5
) breaking
order by at_us, case_id, promise_no limit $6
