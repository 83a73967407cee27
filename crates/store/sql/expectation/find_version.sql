select role, version, changed, staff_id, at_us from expectation_version where role = $1 and version = $2
