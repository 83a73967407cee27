insert into setting (name, body, changed_us) values ($1, $2, $3) on conflict (name) do nothing
