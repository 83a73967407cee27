insert into expectation_version (role, version, changed, staff_id, at_us) values ($1, $2, $3, $4, $5)
