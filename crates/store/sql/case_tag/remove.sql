delete from case_tag where case_id = $1 and tag_id = $2
