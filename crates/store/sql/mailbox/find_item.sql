select 1 from mailbox_log where item_id = $1 limit 1
