select tag_id, name from tag order by name_key limit $1
