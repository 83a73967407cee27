-- A message that came late changes nothing of what later ones said.
insert into case_heat (case_id, message_id, heat, at_us) values ($1, $2, $3, $4)
on conflict (case_id) do update set
  heat_before = case_heat.heat, heat = excluded.heat, message_id = excluded.message_id, at_us = excluded.at_us
where excluded.at_us >= case_heat.at_us and excluded.message_id <> case_heat.message_id
