select c.case_id, t.name from case_tag c join tag t on t.tag_id = c.tag_id
where c.case_id in (
  $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25
)
order by t.name_key
