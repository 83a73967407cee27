update team set name = $2, name_key = $3 where team_id = $1 and closed_us is null
