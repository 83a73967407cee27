-- after intake/columns
where i.intake_id = $1
