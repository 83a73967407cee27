-- after handbook/columns
where p.is_retired = 0 and p.looked_us < $1 order by p.looked_us, p.page_id limit $2
