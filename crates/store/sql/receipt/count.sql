insert into receipt_count (address_hash, day, sent) values ($1, $2, 1)
on conflict (day, address_hash) do update set sent = receipt_count.sent + 1 where receipt_count.sent < $3
