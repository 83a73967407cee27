insert into mailbox_log (line_id, mailbox, folder, validity, uid, at_us, outcome, why, item_id, number, head)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
on conflict (mailbox, folder, validity, uid) do nothing
