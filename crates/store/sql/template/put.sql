insert into template (template_id, name, language, body, changed_us, changed_by) values ($1, $2, $3, $4, $5, $6)
on conflict (template_id) do update set
  name = excluded.name, language = excluded.language, body = excluded.body,
  changed_us = excluded.changed_us, changed_by = excluded.changed_by
