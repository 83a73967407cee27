delete from text_search where doc in (select doc from text where text_id = $1)
