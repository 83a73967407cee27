update expectation set version = version + 1, shipped = $3 where role = $1 and version = $2
