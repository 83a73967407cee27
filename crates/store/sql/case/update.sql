-- The last activity stays as it is where the events were all the machine's, or a clock went back.
update case_row set
  version = $2, number = $3, customer_id = $4, channel = $5, owner = $6, team_id = $7, stage = $8, status = $9,
  subject_id = $10, into_case = $11, round = $12, points = $13, open_promises = $14, held = $15, opened_us = $16,
  last_us = case when $17 > last_us then $17 else last_us end, next_due_us = $18, next_word_us = $19, last_word_us = $20, waiting_us = $21,
  confirmed_us = $22, received = $23, given = $24, broken = $25, kept = $26, reopened = $27, told_when_asked = $28,
  second_failures = $29, satisfied = $30, severity = $31, free_us = $32
where case_id = $1
