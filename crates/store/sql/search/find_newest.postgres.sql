select
  t.doc, t.text_id, t.kind, t.at_us, left(t.body, 4000), r.case_id, r.number, r.stage, r.status, r.customer_id,
  c.name, s.body
from (
  select doc from text_search where words @@ cast(cast($1 as text) as tsquery) and doc < $2 order by doc desc limit $3
) f
join text t on t.doc = f.doc
join case_row r on r.case_id = t.case_id
left join customer c on c.customer_id = r.customer_id
left join text s on s.text_id = r.subject_id
order by t.doc desc
