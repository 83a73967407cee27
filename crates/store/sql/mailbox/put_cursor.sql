insert into mailbox_cursor (mailbox, folder, name, validity, uid, left_until, again_until)
values ($1, $2, $3, $4, $5, $6, $7)
on conflict (mailbox, folder) do update set
  name = excluded.name, validity = excluded.validity, uid = excluded.uid, left_until = excluded.left_until,
  again_until = excluded.again_until
