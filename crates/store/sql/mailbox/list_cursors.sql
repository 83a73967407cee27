select mailbox, folder, name, validity, uid, left_until, again_until from mailbox_cursor where mailbox = $1
order by folder
