select
  p.page_id, p.slug, p.kind, p.language, p.title, p.stages, p.categories, p.practices, p.is_public, p.is_retired, p.version,
  p.shipped, p.staff_id, p.at_us, p.looked_us, '', substr(p.body, 1, 4000)
from handbook_search f
join handbook_page p on p.doc = f.rowid
where f.handbook_search match $1 and p.is_retired = 0 and p.is_public >= $2
order by f.rank limit $3
