insert into setting (name, body, changed_us) values ($1, $2, $3)
on conflict (name) do update set body = excluded.body, changed_us = excluded.changed_us
where setting.changed_us = $4
