insert into team (team_id, name, name_key, created_us) values ($1, $2, $3, $4)
