delete from mailbox_log where line_id in (
  select line_id from mailbox_log where at_us < $1 and head is null and outcome <> 'not-given'
  order by at_us, line_id limit $2
)
