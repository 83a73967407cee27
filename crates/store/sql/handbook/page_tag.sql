-- after handbook/columns
join handbook_tag t on t.page_id = p.page_id
where t.tag = $4 and (t.title, t.page_id) > ($1, $2) order by t.title, t.page_id limit $3
