select v.role, v.version, v.changed, v.staff_id, v.at_us
from expectation e join expectation_version v on v.role = e.role and v.version = e.version
where e.role = $1
