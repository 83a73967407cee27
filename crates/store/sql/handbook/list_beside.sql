-- The more of these a page belongs to, the nearer it is.
select
  p.page_id, p.slug, p.kind, p.language, p.title, p.stages, p.categories, p.practices, p.is_public, p.is_retired, p.version,
  p.shipped, p.staff_id, p.at_us, p.looked_us, '', ''
from (
  select page_id, count(*) as shared, max(case when tag in ($2, $3, $4) then 1 else 0 end) as about
  from handbook_tag where tag in ($1, $2, $3, $4) group by page_id
) f
join handbook_page p on p.page_id = f.page_id
join handbook_tag k on k.page_id = p.page_id and k.tag = $5
where p.is_retired = 0
order by f.shared desc, f.about desc, p.title, p.page_id limit $6
