-- Only where to look: what is shown is read for one text a case.
select t.doc, t.case_id
from (
  select doc from text_search where words @@ cast(cast($1 as text) as tsquery) and doc < $2 and doc >= $4 order by doc desc limit $3
) f
join text t on t.doc = f.doc
order by t.doc desc
