select role, version, shipped from expectation order by role
