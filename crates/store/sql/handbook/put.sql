insert into handbook_page (
  doc, page_id, slug, kind, language, title, stages, categories, practices, note, body, is_public, is_retired, version,
  shipped, staff_id, at_us, looked_us
)
select coalesce(max(doc), 0) + 1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17 from handbook_page
