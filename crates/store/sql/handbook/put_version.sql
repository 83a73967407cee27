insert into handbook_version (
  page_id, version, title, stages, categories, note, body, is_public, changed, staff_id, at_us
) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
