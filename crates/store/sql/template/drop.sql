delete from template where template_id = $1
