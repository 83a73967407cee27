select team_id, name, created_us, closed_us from team order by name_key limit $1
