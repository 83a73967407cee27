select tag_id, name from tag where name_key = $1
