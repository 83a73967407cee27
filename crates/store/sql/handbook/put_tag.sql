insert into handbook_tag (tag, title, page_id) values ($1, $2, $3)
