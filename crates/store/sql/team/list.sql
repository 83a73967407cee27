select team_id, name, created_us from team order by name_key limit $1
