-- after intake/columns
where i.state = 'aside' and i.outcome = 'spam' and (i.received_us, i.intake_id) < ($1, $2)
order by i.received_us desc, i.intake_id desc limit $3
