insert into case_course (
  opened_us, case_id, number, status, answered, kept, broken, reopened, second_failures, first_word, silence, silent_since_us
) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
on conflict (opened_us, case_id) do update set
  number = excluded.number, status = excluded.status, answered = excluded.answered, kept = excluded.kept,
  broken = excluded.broken, reopened = excluded.reopened, second_failures = excluded.second_failures,
  first_word = excluded.first_word, silence = excluded.silence, silent_since_us = excluded.silent_since_us
