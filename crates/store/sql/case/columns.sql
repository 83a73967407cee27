select
  r.case_id, r.version, r.number, r.customer_id, r.channel, r.owner, r.team_id, r.stage, r.status, r.subject_id,
  r.into_case, r.round, r.points, r.open_promises, r.held, r.opened_us, r.last_us, r.next_due_us, r.next_word_us,
  r.last_word_us, r.waiting_us, r.confirmed_us, r.received, r.given, r.broken, r.kept, r.reopened, r.told_when_asked,
  r.second_failures, r.satisfied, c.name, case when c.erased_us is null then 0 else 1 end, s.body,
  case when r.status = 'open' and exists (
    select 1 from promise_row b where b.case_id = r.case_id and b.state = 'open' and b.broken_us is not null
  ) then 1 else 0 end, r.severity
from case_row r
left join customer c on c.customer_id = r.customer_id
left join text s on s.text_id = r.subject_id
