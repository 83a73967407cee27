select
  a.action_id, a.cause_id, a.what, a.staff_id, a.due_us, a.moves, a.made_us, a.done_us, a.checked, a.exposed_before,
  a.exposed_after, c.what
from cause_action a
join cause c on c.cause_id = a.cause_id
