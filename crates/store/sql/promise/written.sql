select
  case_id, promise_no, number, stage, customer_id, subject_id, what, point_no, text_id, owner, team_id, state, due_us,
  made_us, made_by, kept_us, broken_us, doubted_us, moves, answers, first_us, clock_us, clock_for,
  clock_policy, clock_point, lost, late, asleep_us
from promise_row where case_id = $1 order by promise_no
