-- after mailbox/columns
where (l.at_us, l.line_id) < ($1, $2) order by l.at_us desc, l.line_id desc limit $3
