-- The name is that of the record that stands for the person, else of one joined into it: a case keeps its own record.
select
  p.case_id, p.promise_no, p.number, p.stage, p.customer_id, p.subject_id, p.what, p.point_no, p.text_id, p.owner,
  p.team_id, p.state, p.due_us, p.made_us, p.made_by, p.kept_us, p.broken_us, p.doubted_us, p.moves,
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
  case when c.erased_us is null then 0 else 1 end, s.body, w.body, o.name, a.sender,
  p.first_us, p.clock_us, p.clock_for, p.clock_policy, p.clock_point, p.lost, p.late,
  h.heat, h.heat_before, g.severity
from promise_row p
left join customer c on c.customer_id = p.customer_id
left join text s on s.text_id = p.subject_id
left join text w on w.text_id = p.text_id
left join staff o on o.staff_id = p.owner
left join message a on a.message_id = p.answers
left join case_heat h on h.case_id = p.case_id
left join case_row g on g.case_id = p.case_id
