select
  p.case_id, p.promise_no, p.number, p.stage, p.customer_id, p.subject_id, p.what, p.point_no, p.text_id, p.owner,
  p.team_id, p.state, p.due_us, p.made_us, p.made_by, p.kept_us, p.broken_us, p.doubted_us, p.moves,
  c.name, case when c.erased_us is null then 0 else 1 end, s.body, w.body, o.name, a.sender,
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
