-- Whoever says it twice has read it when they said it first.
insert into expectation_reader (role, staff_id, version, shown_us, read_us) values ($1, $2, $3, $4, $4)
on conflict (role, staff_id, version) do update set read_us = coalesce(expectation_reader.read_us, excluded.read_us)
