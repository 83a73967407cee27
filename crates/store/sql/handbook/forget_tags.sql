delete from handbook_tag where page_id = $1
