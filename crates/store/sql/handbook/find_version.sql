select version, title, stages, categories, note, body, is_public, changed, staff_id, at_us from handbook_version
where page_id = $1 and version = $2
