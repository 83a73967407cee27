insert into case_signal (case_id, signal, at_us, message_id, words_from, words_chars) values ($1, $2, $3, $4, $5, $6)
on conflict (case_id, signal) do update set
  at_us = excluded.at_us, message_id = excluded.message_id,
  words_from = excluded.words_from, words_chars = excluded.words_chars
