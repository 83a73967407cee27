insert into word_day (from_us, until_us, counted_us, customers, words, classed, classes) values ($1, $2, $3, $4, $5, $6, $7)
on conflict (from_us) do update set
  until_us = excluded.until_us, counted_us = excluded.counted_us, customers = excluded.customers, words = excluded.words,
  classed = excluded.classed, classes = excluded.classes
