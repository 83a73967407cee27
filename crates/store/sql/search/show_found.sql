select
  t.doc, t.text_id, t.kind, t.at_us, substr(t.body, 1, 4000), r.case_id, r.number, r.stage, r.status, r.customer_id,
  c.name, s.body
from text t
join case_row r on r.case_id = t.case_id
left join customer c on c.customer_id = r.customer_id
left join text s on s.text_id = r.subject_id
where t.doc in (
  $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25
)
order by t.doc desc
