insert into erasure (kind, object, at_us) values ($1, $2, $3) on conflict (kind, object) do nothing
