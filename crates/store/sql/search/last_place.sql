select coalesce(max(doc), 0) from text
