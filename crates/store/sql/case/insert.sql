insert into case_row (
  case_id, version, number, customer_id, channel, owner, team_id, stage, status, subject_id, into_case, round, points,
  open_promises, held, opened_us, last_us, next_due_us, next_word_us, last_word_us, waiting_us, confirmed_us,
  received, given, broken, kept, reopened, told_when_asked, second_failures, satisfied,
  severity, free_us
) values (
  $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25,
  $26, $27, $28, $29, $30, $31, $32
)
