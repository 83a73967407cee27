select
  t.doc, t.text_id, t.kind, t.at_us, substr(t.body, 1, 4000), r.case_id, r.number, r.stage, r.status, r.customer_id,
  c.name, s.body
from text_search f
join text t on t.doc = f.rowid
join case_row r on r.case_id = t.case_id
left join customer c on c.customer_id = r.customer_id
left join text s on s.text_id = r.subject_id
where f.text_search match $1 and f.rowid < $2
order by f.rowid desc limit $3
