select t.tag_id, t.name from case_tag c join tag t on t.tag_id = c.tag_id where c.case_id = $1 order by t.name_key
