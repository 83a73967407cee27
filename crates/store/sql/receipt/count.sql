insert into receipt_count (address_hash, day, sent) values ($1, $2, 1)
on conflict (address_hash, day) do update set sent = receipt_count.sent + 1 where receipt_count.sent < $3
