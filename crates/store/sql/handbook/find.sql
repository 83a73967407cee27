-- after handbook/whole
where p.slug = $1
