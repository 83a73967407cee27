update handbook_page set
  language = $3, title = $4, stages = $5, categories = $6, practices = $7, note = $8, body = $9, is_public = $10,
  is_retired = $11, version = version + 1, shipped = $12, staff_id = $13, at_us = $14, looked_us = $14
where page_id = $1 and version = $2
