-- after message/columns
where m.message_id = $1
