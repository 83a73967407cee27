-- after handbook/columns
where p.is_retired = 0 and (p.title, p.page_id) > ($1, $2) order by p.title, p.page_id limit $3
