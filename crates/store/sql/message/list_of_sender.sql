select message_id, sender, raw_hash, subject_id, text_id, quoted_id from message
where message_id > $2 and lower(sender) like $1 escape '\' order by message_id limit $3
