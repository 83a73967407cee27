select 1 from mailbox_log where mailbox = $1 and head = $2 limit 1
