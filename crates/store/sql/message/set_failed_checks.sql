update message set failed_checks = $2 where message_id = $1
