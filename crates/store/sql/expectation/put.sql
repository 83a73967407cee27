insert into expectation (role, version, shipped) values ($1, 1, $2)
