insert into message_file (message_id, place, hash, name, media_type, content_id, size)
values ($1, $2, $3, $4, $5, $6, $7)
