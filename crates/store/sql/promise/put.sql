insert into promise_row (
  case_id, promise_no, number, stage, customer_id, subject_id, what, point_no, text_id, owner, team_id, state, due_us,
  made_us, made_by, kept_us, broken_us, doubted_us, moves, answers, first_us, clock_us, clock_for,
  clock_policy, clock_point, lost, late, asleep_us
) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
  $21, $22, $23, $24, $25, $26, $27, $28)
on conflict (case_id, promise_no) do update set
  number = excluded.number, stage = excluded.stage, customer_id = excluded.customer_id,
  subject_id = excluded.subject_id, what = excluded.what, point_no = excluded.point_no, text_id = excluded.text_id,
  owner = excluded.owner, team_id = excluded.team_id, state = excluded.state, due_us = excluded.due_us,
  made_us = excluded.made_us, made_by = excluded.made_by, kept_us = excluded.kept_us,
  broken_us = excluded.broken_us, doubted_us = excluded.doubted_us, moves = excluded.moves,
  answers = excluded.answers, first_us = excluded.first_us, clock_us = excluded.clock_us,
  clock_for = excluded.clock_for, clock_policy = excluded.clock_policy, clock_point = excluded.clock_point,
  lost = excluded.lost, late = excluded.late, asleep_us = excluded.asleep_us
