-- What is told of the same thing before it was seen stands in the same notice.
insert into notice (notice_id, staff_id, about, case_id, number, kinds, told, at_us) values ($1, $2, $3, $4, $5, $6, 0, $7)
on conflict (case_id, about, staff_id) where seen_us is null do update set
  kinds = notice.kinds | excluded.kinds, at_us = excluded.at_us
