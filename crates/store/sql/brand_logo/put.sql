insert into brand_logo (logo_id, hash, media_type, bytes) values (1, $1, $2, $3)
on conflict (logo_id) do update set hash = excluded.hash, media_type = excluded.media_type, bytes = excluded.bytes
