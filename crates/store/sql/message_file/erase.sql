delete from message_file where message_id = $1
