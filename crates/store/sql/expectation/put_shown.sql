insert into expectation_reader (role, staff_id, version, shown_us) values ($1, $2, $3, $4)
on conflict (role, staff_id, version) do nothing
