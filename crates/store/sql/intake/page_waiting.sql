-- after intake/columns
where i.state = 'waiting' and (i.received_us, i.intake_id) > ($1, $2)
order by i.received_us, i.intake_id limit $3
