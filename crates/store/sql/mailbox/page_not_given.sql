-- after mailbox/columns
where l.mailbox = $1 and l.outcome = 'not-given' order by l.line_id limit $2
