-- after message/columns
where m.case_id = $1 and (m.at_us, m.message_id) < ($2, $3)
order by m.at_us desc, m.message_id desc limit $4
