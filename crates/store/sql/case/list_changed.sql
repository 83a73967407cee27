select number, version from case_row where last_us >= $1 order by last_us desc limit $2
