select template_id, name, language, body, changed_us, changed_by from template order by language, name limit $1
