-- The present version, and what became of it with this person.
select v.version, v.changed, v.staff_id, r.shown_us, r.read_us
from expectation e join expectation_version v on v.role = e.role and v.version = e.version
left join expectation_reader r on r.role = e.role and r.version = e.version and r.staff_id = $2
where e.role = $1
