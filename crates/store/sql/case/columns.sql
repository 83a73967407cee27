-- The name is that of the record that stands for the person, else of one joined into it: a case keeps its own record.
select
  r.case_id, r.version, r.number, r.customer_id, r.channel, r.owner, r.team_id, r.stage, r.status, r.subject_id,
  r.into_case, r.round, r.points, r.open_promises, r.held, r.opened_us, r.last_us, r.next_due_us, r.next_word_us,
  r.last_word_us, r.waiting_us, r.confirmed_us, r.received, r.given, r.broken, r.kept, r.reopened, r.told_when_asked,
  r.second_failures, r.satisfied,
  case when c.name is not null and c.joined_into is null then c.name else coalesce((
    with recursive up (customer_id, name, joined_into, steps) as (
      select o.customer_id, o.name, o.joined_into, 1 from customer o where o.customer_id = c.customer_id
      union all
      select h.customer_id, h.name, h.joined_into, up.steps + 1
      from up cross join customer h where h.customer_id = up.joined_into and up.steps < 32
    )
    select coalesce(up.name, (
      select d.name from customer d where d.joined_into = up.customer_id and d.name is not null
      order by d.customer_id limit 1
    ))
    from up where up.joined_into is null limit 1
  ), c.name) end,
  case when c.erased_us is null then 0 else 1 end, s.body,
  case when r.status = 'open' and exists (
    select 1 from promise_row b where b.case_id = r.case_id and b.state = 'open' and b.broken_us is not null
  ) then 1 else 0 end, r.severity
from case_row r
left join customer c on c.customer_id = r.customer_id
left join text s on s.text_id = r.subject_id
