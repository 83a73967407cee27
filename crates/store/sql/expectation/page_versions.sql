select role, version, changed, staff_id, at_us from expectation_version where role = $1 order by version desc limit $2
