select
  case_id, version, number, customer_id, channel, owner, team_id, stage, status, subject_id, into_case, round, points,
  open_promises, held, opened_us, next_due_us, next_word_us, last_word_us, waiting_us, confirmed_us,
  received, given, broken, kept, reopened, told_when_asked, second_failures, satisfied, severity, free_us
from case_row where case_id = $1
