select template_id, name, language, body, changed_us, changed_by from template where template_id = $1
