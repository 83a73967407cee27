insert into blob (hash, size, chunks, bytes, stored_us) values ($1, $2, $3, $4, $5) on conflict (hash) do nothing
