-- What they have not seen and were not mailed of these kinds, the oldest first; and whether a promise of the case, or a
-- clock beside one, runs out in the time that is given.
select n.about, n.case_id, n.number, n.notice_id, (n.kinds & $2) - (n.kinds & $2 & n.told), exists (
  select 1 from promise_row p
  where p.case_id = n.case_id and p.state = 'open' and (
    (p.broken_us is null and p.due_us > $4 and p.due_us <= $5) or (p.clock_us > $4 and p.clock_us <= $5)
  )
)
from notice n
where n.staff_id = $1 and n.seen_us is null and (n.kinds & $2) <> (n.kinds & $2 & n.told)
order by n.at_us, n.notice_id limit $3
