-- Only where to look: what is shown is read for one text a case.
select f.rowid, t.case_id
from text_search f
join text t on t.doc = f.rowid
where f.text_search match $1 and f.rowid < $2 and f.rowid >= $4
order by f.rowid desc limit $3
