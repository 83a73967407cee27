select number, version from case_row where number in ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
