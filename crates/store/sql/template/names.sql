select template_id, name, language from template order by language, name limit $1
