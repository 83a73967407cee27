select version, title, stages, categories, '', '', is_public, changed, staff_id, at_us from handbook_version
where page_id = $1 order by version desc limit $2
