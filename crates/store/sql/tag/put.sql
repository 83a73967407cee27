insert into tag (tag_id, name, name_key, created_us) values ($1, $2, $3, $4) on conflict (name_key) do nothing
