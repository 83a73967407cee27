insert into blob_chunk (hash, chunk, bytes) values ($1, $2, $3) on conflict (hash, chunk) do nothing
