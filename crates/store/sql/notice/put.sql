-- What is told of the same thing before it was seen stands in the same notice, which never moves back in the list.
insert into notice (notice_id, staff_id, about, case_id, number, kinds, told, at_us) values ($1, $2, $3, $4, $5, $6, 0, $7)
on conflict (case_id, about, staff_id) where seen_us is null do update set
  kinds = notice.kinds | excluded.kinds,
  at_us = case when excluded.at_us > notice.at_us then excluded.at_us else notice.at_us end
