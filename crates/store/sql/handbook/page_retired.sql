-- after handbook/columns
where p.is_retired = 1 order by p.title, p.page_id limit $1
