insert into support_need (customer_id, need, heard, for_them, agreed_us, until_us, noted_by) values ($1, $2, $3, $4, $5, $6, $7)
on conflict (customer_id, need) do update set heard = excluded.heard, for_them = excluded.for_them,
agreed_us = excluded.agreed_us, until_us = excluded.until_us, noted_by = excluded.noted_by
