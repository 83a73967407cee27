select
  p.page_id, p.slug, p.kind, p.language, p.title, p.stages, p.categories, p.practices, p.is_public, p.is_retired, p.version,
  p.shipped, p.staff_id, p.at_us, p.looked_us, '', substr(p.body, 1, 4000)
from (
  select doc, ts_rank(words, cast(cast($1 as text) as tsquery)) as rank from handbook_page
  where words @@ cast(cast($1 as text) as tsquery) and is_retired = 0 and is_public >= $2
  order by rank desc, doc limit $3
) f
join handbook_page p on p.doc = f.doc
order by f.rank desc, p.doc
